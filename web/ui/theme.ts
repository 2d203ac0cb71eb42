import { createTheme } from '@mantine/core';

/**
 * How the component library behaves here. Colours and measures are in tokens.css: the library writes no style
 * element of its own, so that the page can forbid inline styles.
 */
export const theme = createTheme({ cursorType: 'pointer', respectReducedMotion: true });
