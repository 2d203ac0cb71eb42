/** The addresses of the pages of the assessment year, as the unit sees them. */
export const assessmentsPath = '/cham-diem';
export const sheetPath = (id: string, item?: string) =>
  `${assessmentsPath}/${id}${item === undefined ? '' : `?${new URLSearchParams({ muc: item })}`}`;
export const submitPath = (id: string) => `${assessmentsPath}/${id}/nop`;
export const problemsPath = (id: string) => `${assessmentsPath}/${id}/van-de`;
export const printPath = (id: string) => `${assessmentsPath}/${id}/in`;
