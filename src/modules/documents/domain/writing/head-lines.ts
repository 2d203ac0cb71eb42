import { boldTextWidthMm } from './bold-text-width.ts';
import { decree30Form } from './decree-30-form.ts';

const unitWords = /\s(?=(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s)/u;

/**
 * The name of a body in capitals, on the lines of the head: one where it fits, otherwise broken before the word of
 * its unit, as "HỘI ĐỒNG NHÂN DÂN" over "XÃ …".
 */
export function headLines(body: string, columnMm: number): string[] {
  const name = body.trim().replace(/\s+/g, ' ').normalize('NFC').toLocaleUpperCase('vi');
  return boldTextWidthMm(name, decree30Form.elements.issuingBody.sizePt) <= columnMm
    ? [name]
    : name.split(unitWords);
}
