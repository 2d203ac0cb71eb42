import { useEffect, useState } from 'react';
import { getCriteriaSet, listCriteriaSets, type CriteriaSetView } from '#modules/criteria/contract.ts';
import type { CriteriaSet } from '#modules/criteria/domain/criteria-set.ts';
import { call } from '#web/api.ts';
import { useSay } from '#web/i18n/say.ts';
import { Difference } from './difference.tsx';
import { importTexts } from './import-texts.ts';
import styles from './set-page.module.css';

/** How a set that was read differs from the edition of its code that is in force; nothing where there is none. */
export function ImportDifference({ set }: { set: CriteriaSet }) {
  const say = useSay(importTexts);
  const current = useCurrentEdition(set.code);
  if (!current) return null;
  return (
    <section className={styles.section}>
      <h2>{say('difference_title')}</h2>
      <p className="muted">{say('difference_lead', { title: current.title, edition: current.edition })}</p>
      <Difference before={current.content} after={set} />
    </section>
  );
}

function useCurrentEdition(code: string): CriteriaSetView | null {
  const [found, setFound] = useState<CriteriaSetView | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const find = async () => {
      const { rows } = await call(listCriteriaSets, { signal });
      const row = rows.find((one) => one.isOwn && one.state === 'published' && one.code === code);
      if (row) setFound(await call(getCriteriaSet, { params: { id: row.id }, signal }));
    };
    // What was read can be judged without the comparison; a draft of it is compared on its own page.
    find().catch(() => undefined);
    return () => stop.abort();
  }, [code]);
  return found;
}
