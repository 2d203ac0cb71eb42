/** The addresses of the pages of the assessment year, as the unit sees them. */
export const assessmentsPath = '/cham-diem';
export const sheetPath = (id: string, item?: string) =>
  `${assessmentsPath}/${id}${item === undefined ? '' : `?${new URLSearchParams({ muc: item })}`}`;
export const submitPath = (id: string) => `${assessmentsPath}/${id}/nop`;
/** In the address of a sheet: the item it names is opened beside it. */
export const panelAsked = 'mo';
export const itemPanelPath = (id: string, item: string) => `${sheetPath(id, item)}&${panelAsked}=1`;
export const problemsPath = (id: string) => `${assessmentsPath}/${id}/van-de`;
export const printPath = (id: string) => `${assessmentsPath}/${id}/in`;
