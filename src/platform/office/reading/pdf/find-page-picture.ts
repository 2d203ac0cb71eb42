import {
  combine,
  restore,
  save,
  transform,
  isTransform,
  type Operators,
  type Transform,
} from './read-rules.ts';

const paintPicture = 85;
const paintInlinePicture = 86;

/** The largest share of the page that one picture covers: nearly all of it where a page was scanned. */
export function pictureShare(
  operators: Operators,
  toPage: Transform,
  page: { readonly width: number; readonly height: number },
): number {
  const saved: Transform[] = [];
  let current = toPage;
  let largest = 0;
  for (const [index, operation] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (operation === save) saved.push(current);
    if (operation === restore) current = saved.pop() ?? current;
    if (operation === transform && isTransform(args)) current = combine(current, args);
    if (operation === paintPicture || operation === paintInlinePicture) {
      const area = Math.abs(current[0] * current[3] - current[1] * current[2]);
      largest = Math.max(largest, area / (page.width * page.height));
    }
  }
  return largest;
}
