import type { Messages } from '#kernel/language.ts';
import { refuse } from '#kernel/problem.ts';

/** What a reader is told while the database cannot answer. */
export const databaseMessages = {
  'database.unavailable': {
    vi: 'Cơ sở dữ liệu tạm thời chưa trả lời nên yêu cầu chưa được thực hiện. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị.',
    en: 'The database does not answer at the moment, so the request was not carried out. Try again in a few minutes; if it persists, tell the administrator.',
  },
  'database.busy': {
    vi: 'Hệ thống đang bận nên yêu cầu mất quá nhiều thời gian và đã được dừng lại. Hãy thử lại sau ít phút.',
    en: 'The system is busy: the request took too long and was stopped. Try again in a few minutes.',
  },
} as const satisfies Messages;

/** Connection refused or cut, a server that starts, stops or has no connection left. */
const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08\w{3}|57P0[123]|53300)$/;
/** A statement or a lock that took longer than a request may. */
const busyCodes = /^(57014|55P03|25P03)$/;
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

/** Refuses with a sentence where the database is away or too slow; any other error is thrown as it is. */
export function refuseUnavailable(error: unknown): never {
  if (error instanceof Error) {
    const code = 'code' in error ? String(error.code) : '';
    if (awayCodes.test(code) || awayWords.test(error.message)) refuse('unavailable', 'database.unavailable');
    if (busyCodes.test(code)) refuse('unavailable', 'database.busy');
  }
  throw error;
}
