import { uploadPaper } from '#modules/documents/contract.ts';
import { networkProblem, problemFrom, ReplyError } from '#web/api.ts';
import { getLanguage } from '#web/i18n/language.ts';

/** A paper on its way to the server. */
export type Sending = { readonly done: Promise<{ id: string }>; readonly stop: () => void };

/** Sends one file, telling how much has gone; an XMLHttpRequest, since fetch does not tell. */
export function sendPaper(file: File, onShare: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<{ id: string }>((resolve, reject) => {
    const failed = () => reject(new ReplyError(networkProblem()));
    request.open(uploadPaper.method, uploadPaper.path);
    request.setRequestHeader('accept-language', getLanguage());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    request.addEventListener('error', failed);
    request.addEventListener('abort', failed);
    request.addEventListener('timeout', failed);
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300)
        resolve(JSON.parse(request.responseText) as { id: string });
      else reject(new ReplyError(problemFrom(request.status, request.responseText)));
    });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, stop: () => request.abort() };
}
