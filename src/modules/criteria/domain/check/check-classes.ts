import { zeroPoints, type Points } from '#kernel/points.ts';
import { listItems, type CriteriaSet } from '../criteria-set.ts';
import type { SetFault } from '../set-fault.ts';
import { checkCover } from './check-cover.ts';

/** Classes cover all that can come out, once; knock-outs have codes of their own and name a class that is there. */
export function checkClasses(set: CriteriaSet): readonly SetFault[] {
  const faults: SetFault[] = [];
  const tell = (code: string, facts: SetFault['facts'] = {}): void => {
    faults.push({ item: null, code: `criteria.set.${code}`, facts });
  };
  const hasBonus = listItems(set.items).some(({ item }) => item.place === 'bonus');
  const seenKinds = new Set<string>();
  for (const { unitKinds, on, bands } of set.classifications) {
    for (const kind of unitKinds ?? ['*']) {
      if (seenKinds.has(kind))
        tell('classes_twice', { kind: kind === '*' ? 'mọi đơn vị / every unit' : kind });
      seenKinds.add(kind);
    }
    if (bands.length === 0) tell('class_bands_missing');
    const most: Points = on === 'index' ? ('100' as Points) : set.total;
    const isOpen = hasBonus && (on === 'total' || set.indexCountsOutside);
    const range = { from: zeroPoints, to: isOpen ? null : most };
    for (const { kind, where } of bands.length === 0 ? [] : checkCover(bands, range))
      tell(`class_${kind}`, { where });
    const labels = bands.map(({ label }) => label);
    for (const label of new Set(labels.filter((each, index) => labels.indexOf(each) !== index)))
      tell('class_label_twice', { label });
    if (labels.includes('')) tell('class_label_missing');
  }
  const labels = new Set(set.classifications.flatMap(({ bands }) => bands.map(({ label }) => label)));
  const codes = new Set(listItems(set.items).map(({ item }) => item.code));
  for (const { code, effect } of set.knockOuts) {
    if (codes.has(code)) tell('knock_out_code_taken', { code });
    codes.add(code);
    if (effect.kind === 'class_at_most' && !labels.has(effect.label))
      tell('knock_out_label_unknown', { code, label: effect.label, known: [...labels].join('; ') || '–' });
  }
  return faults;
}
