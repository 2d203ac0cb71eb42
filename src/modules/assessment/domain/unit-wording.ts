const territory = /^(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s+(?=\S)/iu;

/** "Ủy ban nhân dân xã Suối Nhài" for "xã Suối Nhài"; a body that is no territory keeps its name. */
export function committeeOf(unitName: string): string {
  return territory.test(unitName) ? `Ủy ban nhân dân ${unitName}` : unitName;
}

/**
 * The place in the head of a paper: the proper name alone, "Suối Nhài"; with its kind where that is a number, "Phường
 * 12", as Decree 30/2020/NĐ-CP asks. Null where the unit is no territory: the office writes it in.
 */
export function placeOf(unitName: string): string | null {
  const name = unitName.trim();
  if (!territory.test(name)) return null;
  const proper = name.replace(territory, '');
  return /^\d/.test(proper) ? name.charAt(0).toLocaleUpperCase('vi') + name.slice(1) : proper;
}
