import { causeClasses, findingGroups } from '#kernel/finding-terms.ts';
import { points } from '#kernel/points.ts';
import { recordDemonstration, type SupervisionToRecord } from '#modules/supervision/index.ts';
import type { Story, Visitor } from './story.ts';

type SampleFinding = SupervisionToRecord['findings'][number];

/** An invented finding; what it does not say is unknown. */
export function sampleFinding(ordinal: number, facts: Partial<SampleFinding> = {}): SampleFinding {
  return {
    ordinal,
    group: findingGroups[ordinal % 3] ?? null,
    criterionCode: String((ordinal % 4) + 1),
    criterionName: `Lĩnh vực mẫu ${(ordinal % 4) + 1}`,
    itemCode: `${(ordinal % 4) + 1}.${ordinal}`,
    itemName: `Nội dung mẫu số ${ordinal}`,
    maxPoints: null,
    selfPoints: null,
    appraisedPoints: null,
    lostPoints: ordinal % 5 === 0 ? points('0.5') : null,
    sourcePage: null,
    reason: `Lý do mẫu số ${ordinal}.`,
    causes: [{ text: `Nguyên nhân mẫu ${ordinal}`, causeClass: causeClasses[ordinal % 9] ?? null }],
    ...facts,
  };
}

/** Keeps an invented supervision with these findings for the visitor's commune; gives its id. */
export async function sampleSupervision(
  story: Story,
  visitor: Visitor,
  findings: readonly SampleFinding[],
): Promise<string> {
  await story.database.write(visitor.caller, (tx) =>
    recordDemonstration(tx, visitor.caller, {
      year: 2026,
      readingId: null,
      agency: 'Hội đồng nhân dân xã Mẫu',
      subject: 'Kết luận giám sát mẫu',
      noticeNumber: '05',
      noticeSymbol: 'TB-HĐND',
      noticeOn: '2026-03-05',
      place: 'Mẫu',
      sessionOn: '2026-03-05',
      limitations: ['Hạn chế mẫu'],
      recipients: ['Lưu: VT.'],
      authorityLine: 'TM. THƯỜNG TRỰC HĐND',
      onBehalf: null,
      signerTitle: 'CHỦ TỊCH',
      signerName: 'Nguyễn Văn Mẫu',
      citedDocuments: [{ number: '02', symbol: 'KH-HĐND', issuedOn: '2026-02-01', isPlan: true }],
      delegates: [{ name: 'Trần Thị Mẫu', position: 'Phó Chủ tịch HĐND xã', role: 'head' }],
      recommendations: [{ addressee: 'Lãnh đạo Ủy ban nhân dân', text: 'Kiến nghị mẫu' }],
      findings,
    }),
  );
  const { rows } = (await visitor.get('/api/supervisions')).json<{ rows: { id: string }[] }>();
  const id = rows[0]?.id;
  if (!id) throw new Error('the sample supervision is not listed');
  return id;
}
