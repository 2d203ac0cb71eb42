import type { Messages } from '#kernel/language.ts';
import { failStart, StartFault } from '../start-fault.ts';

/** What can keep the database that comes with the program from starting, and what the reader can do about it. */
export const embeddedFaults = {
  noPackage: {
    vi: 'Máy chủ cơ sở dữ liệu đi kèm chưa được cài cho loại máy này ({platform}). Hãy chạy lại "npm ci" (không bỏ gói tùy chọn), hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ bản 15.',
    en: 'The database server that comes along is not installed for this kind of computer ({platform}). Run "npm ci" again (with optional packages), or set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
  },
  noAccount: {
    vi: 'PostgreSQL không chạy được bằng tài khoản root và trên máy không có tài khoản nào khác dùng được. Hãy tạo tài khoản hệ thống "postgres", hoặc chạy phần mềm bằng một tài khoản thường.',
    en: 'PostgreSQL does not run as root, and no other account of this computer can be used. Create a system account "postgres", or run the program as an ordinary user.',
  },
  notAllowed: {
    vi: 'Không có quyền đọc, ghi tại {path}. Hãy cấp quyền cho tài khoản đang chạy phần mềm, hoặc đặt DATA_DIR là thư mục khác.',
    en: 'Reading or writing at {path} is not allowed. Give the account that runs the program access, or set DATA_DIR to another folder.',
  },
  notAFolder: {
    vi: '{path} không phải là thư mục. Hãy đặt DATA_DIR là một thư mục.',
    en: '{path} is not a folder. Set DATA_DIR to a folder.',
  },
  diskFull: {
    vi: 'Ổ đĩa chứa {path} đã hết chỗ. Hãy giải phóng dung lượng rồi khởi động lại; dữ liệu đã lưu không bị ảnh hưởng.',
    en: 'The disk that holds {path} is full. Free some space and start again; what was saved is not affected.',
  },
  inUse: {
    vi: 'Thư mục dữ liệu {path} đang được một phần mềm Minh Chứng khác sử dụng (tiến trình {pid}). Hãy tắt phần mềm đó, hoặc đặt DATA_DIR là thư mục khác.',
    en: 'The data folder {path} is in use by another running Minh Chứng (process {pid}). Stop that one, or set DATA_DIR to another folder.',
  },
  strangerInUse: {
    vi: 'Cơ sở dữ liệu tại {path} đang được một máy chủ khác mở (tiến trình {pid}) và không nhận mật khẩu của phần mềm. Hãy tắt máy chủ đó rồi khởi động lại.',
    en: 'The database at {path} is open in another server (process {pid}) that does not take the program’s password. Stop that server and start again.',
  },
  otherVersion: {
    vi: 'Dữ liệu tại {path} thuộc PostgreSQL {found}, còn phần mềm này dùng PostgreSQL {needed}. Dữ liệu không bị đụng tới. Hãy chạy lại bản phần mềm cũ, xuất dữ liệu (xem docs/operations.md, mục nâng cấp PostgreSQL), rồi nhập vào bản mới.',
    en: 'The data at {path} belongs to PostgreSQL {found}, and this program uses PostgreSQL {needed}. The data was not touched. Run the former version of the program, export the data (docs/operations.md, upgrading PostgreSQL), then import it into the new one.',
  },
  clusterMissing: {
    vi: 'Thư mục {path} ghi rằng cơ sở dữ liệu nằm tại {cluster}, nhưng nơi đó không còn. Hãy phục hồi từ bản sao lưu. Nếu chắc chắn muốn bắt đầu lại với dữ liệu trống, hãy xóa tệp {pointer}.',
    en: 'The folder {path} says that its database is at {cluster}, which is gone. Restore it from a backup. Only to begin again with no data, delete the file {pointer}.',
  },
  clusterOfAnother: {
    vi: 'Cơ sở dữ liệu tại {cluster} thuộc thư mục dữ liệu {owner}, không thuộc {path}. Nếu {path} là bản sao chép, hãy xóa tệp {pointer} trong bản sao để nó có cơ sở dữ liệu riêng.',
    en: 'The database at {cluster} belongs to the data folder {owner}, not to {path}. If {path} is a copy, delete the file {pointer} in the copy so that it gets a database of its own.',
  },
  initFailed: {
    vi: 'Không tạo được cơ sở dữ liệu tại {path}. Máy chủ báo: {detail}',
    en: 'The database could not be created at {path}. The server says: {detail}',
  },
  startFailed: {
    vi: 'Máy chủ cơ sở dữ liệu không khởi động được. Chi tiết ở {logFile}. Máy chủ báo: {detail}',
    en: 'The database server did not start. Details are in {logFile}. The server says: {detail}',
  },
} as const satisfies Messages;

/** Turns a fault of the file system into a sentence; any other error is thrown as it is. */
export function failOnFileSystem(error: unknown, path: string): never {
  if (error instanceof StartFault) throw error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') failStart(embeddedFaults.diskFull, { path }, error);
  if (code === 'EEXIST' || code === 'ENOTDIR') failStart(embeddedFaults.notAFolder, { path }, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    failStart(embeddedFaults.notAllowed, { path }, error);
  throw error;
}

/** Turns what the server printed before it gave up into a sentence. */
export function failOnServerOutput(output: string, path: string, logFile: string): never {
  if (/No space left on device/i.test(output)) failStart(embeddedFaults.diskFull, { path });
  if (/Permission denied|has wrong ownership/i.test(output)) failStart(embeddedFaults.notAllowed, { path });
  const detail =
    output
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|error:/.test(line))
      .slice(-3)
      .join(' ') || output.slice(-400);
  failStart(embeddedFaults.startFailed, { logFile, detail });
}
