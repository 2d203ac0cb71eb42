import type { Field, Reading } from '#modules/documents/domain/reading/reading.ts';

/** A small reading of an invented notice, for tests of the screens. */
export function sampleReading(): Reading {
  const nothing: Field<never> = { value: null, span: null, confidence: 1 };
  const field = <Value>(value: Value, start: number, end: number, confidence = 0.95): Field<Value> => ({
    value,
    span: { start, end },
    confidence,
  });
  return {
    source: 'text',
    document: {
      type: field('Thông báo', 0, 9),
      typeCode: nothing,
      agency: field('HĐND xã Suối Mẫu', 10, 26, 0.6),
      number: nothing,
      symbol: nothing,
      place: nothing,
      date: nothing,
      subject: nothing,
      signerName: nothing,
      signerTitle: nothing,
      authorityLine: nothing,
      onBehalf: nothing,
    },
    plan: null,
    citedDocuments: [],
    delegation: [],
    sessionDate: nothing,
    findings: [
      {
        order: 1,
        group: nothing,
        criterionCode: nothing,
        criterionName: nothing,
        itemCode: field('1.2', 30, 33),
        itemName: field('Chế độ báo cáo', 34, 48),
        maxPoints: nothing,
        selfPoints: nothing,
        appraisedPoints: nothing,
        lostPoints: nothing,
        sourcePage: nothing,
        reason: field('báo cáo gửi chậm, thiếu số liệu', 50, 81),
        causes: [
          { text: field('báo cáo gửi chậm', 50, 66), causeClass: nothing },
          { text: field('thiếu số liệu', 68, 81), causeClass: nothing },
        ],
      },
    ],
    generalLimitations: [field('Còn chậm', 90, 98)],
    recommendations: [{ addressee: field('UBND xã', 100, 107), items: [field('Đôn đốc', 110, 117)] }],
    recipients: [field('UBND xã', 120, 127)],
    warnings: [],
  };
}
