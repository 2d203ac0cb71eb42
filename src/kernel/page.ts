/** One page of a list and how many rows the whole list has. */
export type Page<Row> = { readonly rows: Row[]; readonly total: number };

export const pageSizeDefault = 50;
export const pageSizeMax = 200;
