/** Where a virus scanner listens: a port of a computer, or a socket of this one. */
export type ScannerPlace = { readonly host: string; readonly port: number } | { readonly path: string };

/** Reads "tcp://HOST:PORT" or "unix:///PATH". */
export function scannerPlace(value: string): ScannerPlace | null {
  const tcp = /^tcp:\/\/([\w.-]+):(\d{1,5})$/.exec(value);
  if (tcp?.[1] && Number(tcp[2]) <= 65_535) return { host: tcp[1], port: Number(tcp[2]) };
  const unix = /^unix:\/\/(\/.+)$/.exec(value);
  return unix?.[1] ? { path: unix[1] } : null;
}
