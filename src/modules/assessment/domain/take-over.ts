/** Which item of an earlier set goes on in which of this one. */
export type CodePair = { readonly from: string; readonly to: string };

type ConfirmedLine = {
  readonly kind: string;
  readonly previous: readonly string[];
  readonly current: readonly string[];
};

/**
 * Where assignments and notes of an earlier year go: by the mapping that a person confirmed, each old item to every
 * new one that continues it; without one, to the item of the same code.
 */
export function continuedCodes(
  previousCodes: readonly string[],
  currentCodes: readonly string[],
  confirmed: readonly ConfirmedLine[] | null,
): readonly CodePair[] {
  if (confirmed === null) {
    const known = new Set(previousCodes);
    return currentCodes.filter((code) => known.has(code)).map((code) => ({ from: code, to: code }));
  }
  return confirmed.flatMap(({ previous, current }) =>
    previous.flatMap((from) => current.map((to) => ({ from, to }))),
  );
}
