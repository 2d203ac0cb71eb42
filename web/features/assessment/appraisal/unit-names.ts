const namesShown = 8;

/** The names of units one after another; of many the first, and how many more there are. */
export function unitNames(names: readonly string[], more: (names: string, count: number) => string): string {
  const shown = names.slice(0, namesShown).join(', ');
  return names.length > namesShown ? more(shown, names.length - namesShown) : shown;
}
