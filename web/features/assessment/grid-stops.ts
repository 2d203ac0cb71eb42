/**
 * The cells of the grid as the keyboard walks over them. Each carries `data-stop="CODE/SLOT"`, where the slot is
 * `name`, `figure:KEY`, `na`, `points` or `evidence`; the browser’s own order of elements is the order of the walk.
 */
export type Stop = { readonly code: string; readonly slot: string };

/** What a cell is called in the grid. */
export function stopName({ code, slot }: Stop): string {
  return `${code}/${slot}`;
}

/** Which cell an element belongs to. */
export function stopOf(element: Element | null): Stop | null {
  const name = element?.closest('[data-stop]')?.getAttribute('data-stop');
  if (!name) return null;
  const cut = name.lastIndexOf('/');
  return { code: name.slice(0, cut), slot: name.slice(cut + 1) };
}

/** The element of a cell. */
export function findStop(grid: Element, stop: Stop): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stopName(stop))}"]`);
}

/** The figure before or after a cell in the whole grid; undefined at its ends. */
export function figureBeside(grid: Element, from: Element, step: 1 | -1): HTMLElement | undefined {
  const figures = [...grid.querySelectorAll<HTMLElement>('[data-stop*="/figure:"], [data-stop$="/na"]')];
  const here = from.closest('[data-stop]');
  const place = figures.findIndex((each) => each === here);
  if (place >= 0) return figures[place + step];
  const isBefore = (each: Element) =>
    (from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 1
    ? figures.find(isBefore)
    : figures.findLast((each) => !isBefore(each) && !each.contains(from));
}

/** Where an arrow, Home, End or a page key leads from a cell. */
export function stopTowards(
  grid: Element,
  from: Element,
  key: string,
  isControl: boolean,
): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll('tr')].filter((row) => row.querySelector('[data-stop]') !== null);
  const row = from.closest('tr');
  const place = rows.findIndex((each) => each === row);
  if (place < 0) return undefined;
  const stops = stopsIn(rows[place]);
  const column = stops.findIndex((each) => each === from.closest('[data-stop]'));
  switch (key) {
    case 'ArrowLeft':
      return stops[column - 1];
    case 'ArrowRight':
      return stops[column + 1];
    case 'Home':
      return isControl ? stopsIn(rows[0])[0] : stops[0];
    case 'End':
      return isControl ? stopsIn(rows.at(-1)).at(-1) : stops.at(-1);
    case 'ArrowUp':
      return alike(rows[place - 1], stops, column);
    case 'ArrowDown':
      return alike(rows[place + 1], stops, column);
    case 'PageUp':
      return alike(rows[Math.max(0, place - 10)], stops, column);
    case 'PageDown':
      return alike(rows[Math.min(rows.length - 1, place + 10)], stops, column);
    default:
      return undefined;
  }
}

/** The cell of another row that stands for the same thing: the first figure below a first figure, and so on. */
function alike(
  row: Element | undefined,
  stops: readonly HTMLElement[],
  column: number,
): HTMLElement | undefined {
  if (!row) return undefined;
  const others = stopsIn(row);
  const slot = stopOf(stops[column] ?? null)?.slot ?? 'name';
  if (!isFigure(slot)) return others.find((each) => stopOf(each)?.slot === slot) ?? others[0];
  const figures = others.filter((each) => isFigure(stopOf(each)?.slot ?? ''));
  const rank = stops
    .filter((each) => isFigure(stopOf(each)?.slot ?? ''))
    .findIndex((each) => each === stops[column]);
  return figures[Math.min(rank, figures.length - 1)] ?? others[0];
}

function isFigure(slot: string): boolean {
  return slot.startsWith('figure:') || slot === 'na';
}

function stopsIn(row: Element | undefined): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('[data-stop]')] : [];
}
