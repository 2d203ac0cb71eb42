/** The kinds of paper that print their name (Decree 30/2020, Annex III), with the code that their symbol begins with. */
const paperTypes: Readonly<Record<string, string | null>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'hợp đồng': 'HĐ',
  'công điện': 'CĐ',
  'bản ghi nhớ': 'BGN',
  'bản thỏa thuận': 'BTT',
  'giấy ủy quyền': 'GUQ',
  'giấy mời': 'GM',
  'giấy giới thiệu': 'GGT',
  'giấy nghỉ phép': 'GNP',
  'phiếu gửi': 'PG',
  'phiếu chuyển': 'PC',
  'phiếu báo': 'PB',
  'kết luận': 'KL',
  'quy trình': null,
  'đề cương': null,
  'danh sách': null,
  'nội quy': null,
  'phụ lục': null,
};

const codes = new Set(Object.values(paperTypes).filter((code) => code !== null));
const names = Object.keys(paperTypes).toSorted((one, other) => other.length - one.length);

/** The name of a kind that opens a line of capitals, or stands alone on it; how many letters it takes. */
export function paperTypeAt(words: string): { readonly name: string; readonly length: number } | null {
  const low = words.toLowerCase();
  const name = names.find((known) => spelledAlike(low, known));
  if (name === undefined) return null;
  const printed = words.slice(0, name.length);
  const isAlone = /^[\s:.*]*$/u.test(words.slice(name.length));
  if (/\p{Ll}/u.test(printed) && !(isAlone && /^\p{Lu}/u.test(printed))) return null;
  if (/^\p{L}/u.test(words.slice(name.length))) return null;
  return { name: name.charAt(0).toUpperCase() + name.slice(1), length: name.length };
}

/** "THOẢ THUẬN" and "THỎA THUẬN", "UỶ QUYỀN" and "ỦY QUYỀN" are one spelling. */
const spelledAlike = (low: string, known: string): boolean =>
  low.replace('uỷ', 'ủy').replace('thoả', 'thỏa').startsWith(known);

/** The code of a kind by its name; null where the Decree gives none. */
export function codeOfType(name: string): string | null {
  return paperTypes[name.toLowerCase()] ?? null;
}

/** The code that a symbol begins with, "KH-UBND" → "KH"; null for an official letter: "SNV-CCHC". */
export function codeOfSymbol(symbol: string): string | null {
  const first = /^([\p{L}]{2,4})[-./]/u.exec(symbol)?.[1];
  return first !== undefined && codes.has(first) ? first : null;
}
