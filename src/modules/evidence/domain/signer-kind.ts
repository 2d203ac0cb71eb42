import { namePartOids, type CertificateFacts } from '#kernel/checked-file.ts';

/** Whose signature it seems to be. A guess from the certificate's name, good for a hint and for nothing more. */
export type SignerKind = 'person' | 'agency' | 'unknown';

const agencyWords =
  /^(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|thường trực|sở|phòng|văn phòng|chi cục|cục|tổng cục|vụ|bộ|ban|trung tâm|trường|công an|đảng ủy|đảng uỷ|huyện ủy|tỉnh ủy|mặt trận|ủy ban mặt trận|công ty|tập đoàn|ngân hàng|viện|bệnh viện|trạm|xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố)(?!\p{L})/iu;
const agencyNumber = /^(?:MST|MNS|MDV|MaSoThue)[:\s]/i;
const personNumber = /^(?:CMND|CCCD|CMT|HC|PID|PNO\p{Lu}{2}-|IDC\p{Lu}{2}-)/iu;
const personOids: ReadonlySet<string> = new Set([namePartOids.givenName, namePartOids.surname]);

/** Tells a person's certificate from an agency's, by the numbers and names that Vietnamese authorities write. */
export function signerKind({ subject, cn }: Pick<CertificateFacts, 'subject' | 'cn'>): SignerKind {
  const values = subject.map(({ value }) => value);
  const name = (cn ?? '').normalize('NFC');
  if (agencyWords.test(name)) return 'agency';
  if (values.some((value) => personNumber.test(value))) return 'person';
  if (subject.some(({ oid }) => personOids.has(oid))) return 'person';
  if (values.some((value) => agencyNumber.test(value))) return 'agency';
  if (subject.some(({ oid }) => oid === namePartOids.organisationIdentifier)) return 'agency';
  const organisation = subject.find(({ oid }) => oid === namePartOids.organisation)?.value.normalize('NFC');
  if (organisation !== undefined && organisation === name) return 'agency';
  return /^\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){1,5}$/u.test(name) ? 'person' : 'unknown';
}
