import type { EvidenceDetail } from '#modules/evidence/contract.ts';
import type { Visitor } from './story.ts';

/** A plan that an invented commune issued, for one reader only: what its head says is known to the last letter. */
export const planText = (reader: string): string => `ỦY BAN NHÂN DÂN
XÃ SUỐI MẪU

Số: 45/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mẫu, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

Ủy ban nhân dân xã ban hành kế hoạch như sau:
I. MỤC ĐÍCH
Giảm thời gian chờ của người dân ${reader}.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu`;

/** Hands in a file as a new document and waits until its checks have ended. */
export async function handInEvidence(
  visitor: Visitor,
  name: string,
  content: Uint8Array | string,
  url = '/api/evidence',
): Promise<EvidenceDetail> {
  const reply = await visitor.upload(name, content, url);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return checkedEvidence(visitor, reply.json<{ id: string }>().id);
}

/** A document once the checks of its newest file have ended. */
export async function checkedEvidence(visitor: Visitor, id: string): Promise<EvidenceDetail> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const detail = (await visitor.get(`/api/evidence/${id}`)).json<EvidenceDetail>();
    if (detail.revisions[0]?.fileState !== 'quarantined') return detail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the checks did not end');
}

/** Hands in a later file of a document and waits until its checks have ended. */
export async function replaceEvidenceFile(
  visitor: Visitor,
  id: string,
  name: string,
  content: Uint8Array | string,
): Promise<EvidenceDetail> {
  const reply = await visitor.upload(name, content, `/api/evidence/${id}/revisions`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return checkedEvidence(visitor, id);
}
