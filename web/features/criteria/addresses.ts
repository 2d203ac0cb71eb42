/** The addresses of the pages of criteria sets. */
export const setsPath = '/bo-tieu-chi';
export const importPath = '/bo-tieu-chi/nhap-tep';
export const setPath = (id: string) => `/bo-tieu-chi/${id}`;
export const editorPath = (id: string) => `/bo-tieu-chi/${id}/soan`;
export const publishPath = (id: string) => `/bo-tieu-chi/${id}/cong-bo`;
export const comparePath = (id: string, other?: string) =>
  `/bo-tieu-chi/${id}/so-sanh${other ? `?voi=${other}` : ''}`;
export const mappingPath = (id: string, previous?: string) =>
  `/bo-tieu-chi/${id}/doi-chieu${previous ? `?voi=${previous}` : ''}`;

/** The mark of one item on the page of a set, to jump to. */
export const itemAnchor = (code: string) => `muc-${code}`;
