/** What a column of a table of findings holds. */
export type ColumnRole =
  | 'order'
  | 'code'
  | 'criterion'
  | 'item'
  | 'max'
  | 'self'
  | 'appraised'
  | 'lost'
  | 'difference'
  | 'reason'
  | 'page'
  | 'group'
  | 'points'
  | 'other';

/** The first that fits names the column; texts are folded (no marks, lower case). */
const roleByTitle: readonly (readonly [ColumnRole, RegExp])[] = [
  ['order', /^(?:so )?(?:stt|tt|t\.t|so tt|so thu tu)\.?$/],
  ['page', /^(?:so )?tran ?g\b/],
  ['other', /nam (?:truoc|ngoai|20\d\d)(?! *(?:duoc )?(?:tham dinh|tu cham|cong bo))|^don vi tinh|^trong so/],
  [
    'reason',
    /l[iy] do|nguyen nhan|ton tai|han che|giai trinh|dien giai|thieu sot|loi\b|nhan xet|^van de|y kien/,
  ],
  ['group', /^nhom|(?:bien phap|huong|giai phap|thoi (?:han|gian)|ke hoach|yeu cau|phan loai).*|khac phuc$/],
  ['max', /toi da|diem chuan|thang diem|khung diem|diem (?:theo )?quy dinh|^chuan$/],
  ['self', /tu (?:cham|danh gia|cho)|(?:xa|phuong|don vi|ubnd) (?:tu )?cham/],
  ['difference', /chenh lech|tang.*giam/],
  [
    'lost',
    /^(?:so |tong )?diem (?:bi )?(?:mat|tru|thieu|giam|hut|chua dat|khong dat)|^(?:bi )?(?:mat|tru|giam)\b/,
  ],
  [
    'appraised',
    /tham dinh|cong nhan|phuc tra|(?:hoi dong|hdtd|so|huyen|tinh|quan|thanh pho|cap tren) .*(?:cham|danh gia)|hdtd|diem (?:dat|cham|duoc|danh gia|cuoi cung|chot|td)|^td$|^dat|ket qua|duoc cham/,
  ],
  ['item', /tctp|cstp|thanh phan|tieu muc|^muc$|ten (?:tieu chi|chi so)/],
  ['code', /^(?:ma|ma so|so hieu|ky hieu|muc so)\b/],
  ['criterion', /linh vuc|tieu chi|chi so|^tc$/],
  ['item', /noi dung|chi tieu|nhiem vu/],
  ['points', /^(?:so )?diem(?: so)?$/],
];

/** Titles that head reasons where no other column does. */
const perhapsReason = /^(?:noi dung (?:bi )?(?:mat|tru|chua dat|ton tai)|ghi chu|dien giai)/;

/** The roles of all columns: a title that may head reasons does so where none heads them and another names the items. */
export function columnRoles(titles: readonly string[]): readonly ColumnRole[] {
  const roles = titles.map(columnRole);
  if (roles.includes('reason')) return roles;
  const at = titles.findIndex((title) => perhapsReason.test(title));
  const isNamed = roles.some((role, index) => index !== at && (role === 'item' || role === 'criterion'));
  return isNamed ? roles.map((role, index) => (index === at ? 'reason' : role)) : roles;
}

/** The role of a column by its title, folded. */
export function columnRole(title: string): ColumnRole {
  return roleByTitle.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other';
}

/** Whether these titles head a table of findings: a name or code beside points or reasons. */
export function isFindingHeader(roles: readonly ColumnRole[]): boolean {
  const has = (...wanted: ColumnRole[]): boolean => wanted.some((role) => roles.includes(role));
  const figures = roles.filter((role) =>
    ['max', 'self', 'appraised', 'lost', 'difference', 'points', 'reason'].includes(role),
  );
  return has('criterion', 'item', 'code') && figures.length >= 1 && roles.length >= 3;
}
