import { previewScoreSheet, type SheetPreview } from '#modules/assessment/contract.ts';
import { networkProblem, problemFrom, ReplyError, urlOf } from '#web/api.ts';
import { getLanguage } from '#web/i18n/language.ts';

/** Sends a filled score sheet to be read; nothing of it is kept. */
export async function sendSheet(id: string, file: File): Promise<SheetPreview> {
  const form = new FormData();
  form.append('file', file, file.name);
  const reply = await fetch(urlOf(previewScoreSheet, { params: { id } }), {
    method: previewScoreSheet.method,
    headers: { 'accept-language': getLanguage() },
    credentials: 'same-origin',
    body: form,
  }).catch(() => {
    throw new ReplyError(networkProblem());
  });
  if (!reply.ok) throw new ReplyError(problemFrom(reply.status, await reply.text()));
  return (await reply.json()) as SheetPreview;
}
