/** The endings of files that may be handed in; what a file really is, the server finds by its bytes. */
export const admittedEndings =
  '.pdf,.docx,.doc,.xlsx,.xls,.pptx,.ppt,.odt,.ods,.odp,.txt,.png,.jpg,.jpeg,.tif,.tiff,.bmp,.webp,.heic,.xml,.p7m,.p7s';

const known: ReadonlySet<string> = new Set(admittedEndings.split(','));

/** The ending of a name that is not taken, ".exe"; null where the file may be sent. */
export function refusedEnding(name: string): string | null {
  const ending = /\.[^.\s]{1,8}$/.exec(name.toLowerCase())?.[0];
  return ending === undefined || known.has(ending) ? null : ending;
}
