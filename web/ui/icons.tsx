const paths = {
  home: 'M3.5 9.2 10 3.8l6.5 5.4v7a.8.8 0 0 1-.8.8h-3.5v-4.6H7.800v4.6H4.300a.8.8 0 0 1-.8-.8z',
  paper: 'M5 2.800h6.800L15.5 6.500v10.700H5zM11.5 2.800v4h4M7.5 10.300h5.500M7.5 13.300h5.5',
  board: 'M3 4.500h14M3 10h14M3 15.500h14M6.5 4.500v11',
  eye: 'M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5zM10 12.200a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400z',
  scale: 'M10 3.2v13.300M6.5 16.500h7M4 5.200h12M4 5.200 1.8 11h4.400zM16 5.200 13.8 11h4.400z',
  log: 'M10 3.200a6.8 6.8 0 1 0 6.8 6.800M10 6.200V10l2.6 1.800M12.5 3.600l4.3-.4-.4 4.3',
  calendar: 'M3.500 5h13v12h-13zM3.500 8.500h13M7 3v3.500M13 3v3.500M7 12h2M11 12h2',
  check: 'M4 10.500l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  down: 'M5 7.500l5 5 5-5',
  up: 'M5 12.500l5-5 5 5',
  right: 'M7.5 5l5 5-5 5',
  left: 'M12.5 5l-5 5 5 5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.500L17 17',
  download: 'M10 3v9.500M6 9l4 4 4-4M3.5 16.500h13',
  upload: 'M10 13.500V4M6 7.500l4-4 4 4M3.5 16.500h13',
  sun: 'M10 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v1.800M10 16.200V18M2 10h1.800M16.2 10H18M4.3 4.300l1.3 1.300M14.4 14.400l1.3 1.300M15.7 4.300l-1.3 1.300M5.6 14.400l-1.3 1.3',
  moon: 'M16.5 12.200A7 7 0 0 1 7.8 3.500a7 7 0 1 0 8.7 8.700z',
  half: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.800c.5-3.3 2.9-5 6-5s5.5 1.7 6 5',
  more: 'M4.800 10a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0zM10.800 10a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0zM16.800 10a.8.8 0 1 1-1.6 0 .8.8 0 0 1 1.6 0z',
  trash: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.7 11h7.600l.7-11M8.5 8.500v5M11.5 8.500v5',
  warning: 'M10 3.200L17.5 16.500h-15zM10 8.200v4M10 14.300v.2',
} as const;

/** The names of the drawn signs. */
export type IconName = keyof typeof paths;

/** A small line drawing in the colour of its text; always beside a word, hence hidden from screen readers. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="icon"
    >
      <path d={paths[name]} />
    </svg>
  );
}
