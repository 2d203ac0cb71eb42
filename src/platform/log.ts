import pino, { type DestinationStream } from 'pino';

type Write = (facts: Readonly<Record<string, unknown>>, message: string) => void;

/** What the machinery needs of a log: facts first, then one sentence. */
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

/** How much is logged, from everything to nothing. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
/** One of the levels of the log. */
export type LogLevel = (typeof logLevels)[number];

const secretNames = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'databaseUrl',
  'connectionString',
];

/** JSON lines on standard output, one an event; values under the names of secrets are masked. */
export function createLog(level: LogLevel, destination?: DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[hidden]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
