/** Whether two values as JSON carries them are equal, whatever the order of their keys. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftKeys = Object.keys(left);
  return (
    leftKeys.length === Object.keys(right).length &&
    leftKeys.every((key) => key in right && isSame(valueAt(left, key), valueAt(right, key)))
  );
}

/** What an object of unknown form holds under a key. */
export function valueAt(holder: unknown, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}
