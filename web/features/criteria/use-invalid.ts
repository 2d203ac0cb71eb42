import { useCallback, useState } from 'react';

/** Which fields hold words that are not their kind of value, as long as they stand. */
export function useInvalid() {
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((field: string, isWrong: boolean) => {
    setWrong((before) => {
      if (before.has(field) === isWrong) return before;
      const next = new Set(before);
      if (isWrong) next.add(field);
      else next.delete(field);
      return next;
    });
  }, []);
  return { isInvalid: wrong.size > 0, mark };
}
