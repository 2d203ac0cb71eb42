/** The pictures that every browser shows by itself, with their media types; their kind was found by their bytes. */
export const shownPictures = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  bmp: 'image/bmp',
} as const;

/** How a kind of file is looked at: page by page, as one picture, or not on a screen of ours. */
export function viewOf(fileKind: string | null): 'pages' | 'picture' | 'none' {
  if (fileKind === 'pdf') return 'pages';
  return fileKind !== null && fileKind in shownPictures ? 'picture' : 'none';
}
