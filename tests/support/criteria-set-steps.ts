import type { WrittenSheet } from '#kernel/workbook.ts';
import { setSheets } from '#modules/criteria/domain/formats/write-set-sheets.ts';
import { parseSetYaml } from '#modules/criteria/set-files.ts';
import { writeWorkbook } from '#platform/office/writing/write-workbook.ts';
import type { Desk } from './browser.ts';

/** A small invented set as a file: one field, bands on a share, and zero tolerance. */
export const sampleSet = (code: string, year = 2026) => `code: ${code}
title: Bộ thử nghiệm ${code}
note: mẫu – giả định
issuer: UBND tỉnh Mẫu
unit_kinds: [commune]
year: ${year}
legal_basis: []
level_labels: [Lĩnh vực, Tiêu chí]
total: 4
rounding: { points: none, index: 2 }
rebasing: index
index_counts_outside: false
classifications: []
knock_outs: []
items:
  - code: "1"
    name: Thi hành pháp luật
    max: 4
    items:
      - code: "1.1"
        name: Hòa giải ở cơ sở
        max: 2
        rule:
          measure: { kind: share, numerator: Số vụ hòa giải thành, denominator: Tổng số vụ }
          bands: [{ when: ">= 80", points: 2 }, { when: "[70, 80)", points: 1 }, { when: "< 70", points: 0 }]
        evidence: { required: [Sổ theo dõi hòa giải], gate: true }
      - code: "1.2"
        name: Ban hành văn bản
        max: 2
        rule: { kind: zero_tolerance, label: Số văn bản trái pháp luật }
`;

/** Hands in a file on the page for that. */
export async function handInSet(
  { page, open }: Desk,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  await open('/bo-tieu-chi/nhap-tep');
  const buffer = Buffer.from(content);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Reads a set from a file and opens the draft of it. */
export async function importSet(desk: Desk, content: string): Promise<void> {
  await handInSet(desk, 'bo.yaml', content);
  await desk.page.getByRole('button', { name: 'Tạo bản nháp từ tệp này' }).click();
  await desk.page.getByRole('tree').waitFor();
}

/** The workbook of the sample with words where two amounts should stand. */
export async function brokenWorkbook(code: string): Promise<Uint8Array> {
  const { set } = parseSetYaml(sampleSet(code));
  if (!set) throw new Error('the sample is a set');
  const wrong = { kind: 'text', text: 'bốn' } as const;
  const broken =
    (sheet: string, row: number, column: number) =>
    (one: WrittenSheet): WrittenSheet => ({
      ...one,
      rows: one.rows.map((line, at) =>
        one.name === sheet && at === row - 1
          ? { ...line, cells: line.cells.map((cell, index) => (index === column - 1 ? wrong : cell)) }
          : line,
      ),
    });
  const sheets = setSheets(set)
    .map(broken('Bộ tiêu chí', 3, 3))
    .map(broken('Quy tắc', 4, 11));
  return writeWorkbook(sheets, '2026-01-01');
}

/** Goes from the editor to the preview, and publishes. */
export async function publish(desk: Desk): Promise<void> {
  await desk.page.getByRole('link', { name: 'Xem toàn bộ để công bố' }).click();
  await confirmPublishing(desk);
}

/** Publishes what the preview shows. */
export async function confirmPublishing({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Công bố bộ tiêu chí' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công bố bộ tiêu chí' }).click();
  await page.getByText(/Nội dung được khóa/).waitFor();
}

/** Creates a draft without looking at it, and gives its identity. */
export async function createSet({ context, url }: Desk, content: string): Promise<string> {
  const headers = { origin: url };
  const read = await context.request.post(`${url}/api/criteria-sets/import-preview`, {
    headers,
    multipart: {
      file: { name: 'bo.yaml', mimeType: 'application/yaml', buffer: Buffer.from(content, 'utf8') },
    },
  });
  const preview = (await read.json()) as { content: unknown };
  const made = await context.request.post(`${url}/api/criteria-sets`, {
    headers,
    data: { content: preview.content },
  });
  return ((await made.json()) as { id: string }).id;
}
