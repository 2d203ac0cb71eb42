/** The addresses of the superior's pages of an assessment year, and of the result that both sides read. */
export const cyclesPath = '/dot-cham';
export const openCyclePath = `${cyclesPath}/moi`;
export const cyclePath = (id: string) => `${cyclesPath}/${id}`;
export const queuePath = '/tham-dinh';
export const appraisalPath = (id: string, item?: string) =>
  `${queuePath}/${id}${item === undefined ? '' : `?${new URLSearchParams({ muc: item })}`}`;
export const resultPath = (id: string) => `/ket-qua-cham/${id}`;
