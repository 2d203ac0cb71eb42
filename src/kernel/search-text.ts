const marks = /[\u0300-\u036f]/g;

/**
 * Text as people search it: lower case, every Vietnamese mark folded (đ too), composed or decomposed alike,
 * runs of white space as one blank. "Hòa giải" and "hoà giải" both become "hoa giai".
 * The database folds the same way (function `platform.fold`).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
