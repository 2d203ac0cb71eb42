import { previewCriteriaSetImport, type ImportPreview } from '#modules/criteria/contract.ts';
import { networkProblem, problemFrom, ReplyError } from '#web/api.ts';
import { getLanguage } from '#web/i18n/language.ts';

/** Sends a file to be read as a set; nothing of it is kept. `signal` stops it. */
export async function sendSet(file: File, signal: AbortSignal): Promise<ImportPreview> {
  const form = new FormData();
  form.append('file', file, file.name);
  const reply = await fetch(previewCriteriaSetImport.path, {
    method: previewCriteriaSetImport.method,
    headers: { 'accept-language': getLanguage() },
    credentials: 'same-origin',
    body: form,
    signal,
  }).catch(() => {
    throw new ReplyError(networkProblem());
  });
  if (!reply.ok) throw new ReplyError(problemFrom(reply.status, await reply.text()));
  return (await reply.json()) as ImportPreview;
}
