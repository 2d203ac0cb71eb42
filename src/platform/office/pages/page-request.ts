/** One page of a PDF to be drawn, so many pixels wide. */
export type PageToDraw = { readonly path: string; readonly page: number; readonly width: number };

/** What the drawing worker is asked. */
export type DrawRequest = { readonly job: number; readonly draw: PageToDraw };

/** What the drawing worker tells: a PNG file, or why there is none. */
export type DrawReport =
  | { readonly kind: 'drawn'; readonly job: number; readonly png: Uint8Array }
  | { readonly kind: 'no_page' | 'failed'; readonly job: number };
