/** One page of a list and how many rows the whole list has. */
export type Page<Row> = { readonly rows: Row[]; readonly total: number };

/** How many rows a page has where nobody asks for a number, and at most. */
export const pageSizeDefault = 50;
export const pageSizeMax = 200;
