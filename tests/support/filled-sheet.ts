import { Workbook } from '@cj-tech-master/excelts';

const columns: Readonly<Record<string, number>> = { value: 6, notApplicable: 7, explanation: 8 };
const keyColumn = 11;

/** A downloaded score sheet with cells filled in as in a spreadsheet program: "M|1.1 → value" names line and column. */
export async function filledSheet(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet('Chấm điểm');
  if (!sheet) throw new Error('no sheet to fill in');
  for (const [place, value] of Object.entries(cells)) {
    const [key = '', column = ''] = place.split(' → ');
    for (let row = 1; row <= sheet.rowCount; row += 1)
      if (sheet.getCell(row, keyColumn).text === key) sheet.getCell(row, columns[column] ?? 0).value = value;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
