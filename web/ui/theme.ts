import { createTheme, Drawer, Menu, Modal, Popover, Select } from '@mantine/core';

/**
 * How the component library behaves here. Colours and measures are in tokens.css: the library writes no style
 * element of its own, so that the page can forbid inline styles.
 */
export const theme = createTheme({
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The library would lock scrolling with a style element; ui/page.css does it for open dialogs.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, padding: 'lg' } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, padding: 'lg' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md' } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md' } }),
    Select: Select.extend({ defaultProps: { comboboxProps: { shadow: 'md' } } }),
  },
});
