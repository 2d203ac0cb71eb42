import { statSync } from 'node:fs';
import path from 'node:path';
import type { Sentence } from '#kernel/language.ts';
import { type LogLevel, logLevels } from './log.ts';
import { s3Place, type S3Place } from './files/s3-place.ts';
import { scannerPlace, type ScannerPlace } from './files/scanner-place.ts';
import { secret, type Secret } from './secret.ts';
import { failStart } from './start-fault.ts';

/** Every setting of the program, validated. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An existing PostgreSQL server; null starts the server that comes with the program. */
  readonly databaseUrl: Secret | null;
  /** A server for reads that may be a moment old; null reads where it writes. */
  readonly databaseReadUrl: Secret | null;
  readonly logLevel: LogLevel;
  /** The address people type, without a slash at the end. */
  readonly publicUrl: string;
  readonly sessionHours: number;
  readonly uploadMaxBytes: number;
  /** Where files are kept; null keeps them in the data folder. */
  readonly filesUrl: S3Place | null;
  /** The virus scanner that files must pass; null where there is none. */
  readonly scanner: ScannerPlace | null;
  /** The certificates of the authorities that are trusted; null where none are configured, and then nothing is called trusted. */
  readonly trustFolder: string | null;
  /** Whether an empty database is filled with the demonstration commune and its known passwords. */
  readonly isDemo: boolean;
};

type Setting = {
  readonly name: string;
  /** As documentation shows it; "" where there is no default. */
  readonly standard: string;
  readonly purpose: Sentence;
};

/** Every environment variable that the program reads; docs/operations.md is checked against this table. */
export const settings = [
  {
    name: 'PORT',
    standard: '3000',
    purpose: {
      vi: 'Cổng mà phần mềm nhận kết nối, từ 0 đến 65535 (0: cổng trống bất kỳ).',
      en: 'The port on which the program listens, 0 to 65535 (0: any free port).',
    },
  },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    purpose: {
      vi: 'Địa chỉ mạng nhận kết nối; 0.0.0.0 để máy khác trong mạng vào được.',
      en: 'The network address on which it listens; 0.0.0.0 lets other computers in.',
    },
  },
  {
    name: 'DATA_DIR',
    standard: './data',
    purpose: {
      vi: 'Thư mục giữ cơ sở dữ liệu và tệp; cần được sao lưu.',
      en: 'The folder that holds the database and the files; back it up.',
    },
  },
  {
    name: 'DATABASE_URL',
    standard: '',
    purpose: {
      vi: 'Địa chỉ máy chủ PostgreSQL có sẵn (từ bản 15), dạng postgres://…; để trống thì dùng máy chủ đi kèm.',
      en: 'An existing PostgreSQL server (15 or newer), as postgres://…; empty uses the server that comes along.',
    },
  },
  {
    name: 'DATABASE_READ_URL',
    standard: '',
    purpose: {
      vi: 'Máy chủ PostgreSQL chỉ đọc (bản sao) cho các truy vấn đọc.',
      en: 'A PostgreSQL replica that answers reads.',
    },
  },
  {
    name: 'LOG_LEVEL',
    standard: 'info',
    purpose: {
      vi: 'Mức ghi nhật ký: debug, info, warn, error hoặc silent.',
      en: 'How much is logged: debug, info, warn, error or silent.',
    },
  },
  {
    name: 'PUBLIC_URL',
    standard: 'http://localhost:PORT',
    purpose: {
      vi: 'Địa chỉ mà người dùng gõ vào trình duyệt.',
      en: 'The address that people type into the browser.',
    },
  },
  {
    name: 'SESSION_HOURS',
    standard: '12',
    purpose: {
      vi: 'Số giờ một phiên đăng nhập còn hiệu lực, từ 1 đến 720.',
      en: 'How many hours a sign-in lasts, 1 to 720.',
    },
  },
  {
    name: 'UPLOAD_MAX_MB',
    standard: '50',
    purpose: {
      vi: 'Dung lượng lớn nhất của một tệp tải lên, tính bằng MB, từ 1 đến 2048.',
      en: 'The largest file that may be uploaded, in MB, 1 to 2048.',
    },
  },
  {
    name: 'FILES_URL',
    standard: '',
    purpose: {
      vi: 'Kho tệp tương thích S3, dạng s3://MÃ_TRUY_CẬP:KHÓA_BÍ_MẬT@MÁY_CHỦ/THÙNG_CHỨA?region=VÙNG (s3+http:// khi không mã hóa); để trống thì giữ tệp trong DATA_DIR.',
      en: 'An S3-compatible store, as s3://ACCESS_KEY:SECRET_KEY@HOST/BUCKET?region=REGION (s3+http:// without encryption); empty keeps files in DATA_DIR.',
    },
  },
  {
    name: 'CLAMAV_URL',
    standard: '',
    purpose: {
      vi: 'Phần mềm quét vi-rút ClamAV (clamd), dạng tcp://MÁY_CHỦ:3310 hoặc unix:///ĐƯỜNG/DẪN; khi đã đặt thì tệp chưa quét được không dùng được.',
      en: 'The virus scanner ClamAV (clamd), as tcp://HOST:3310 or unix:///PATH; once set, a file that could not be scanned cannot be used.',
    },
  },
  {
    name: 'TRUST_FOLDER',
    standard: '',
    purpose: {
      vi: 'Thư mục giữ chứng thư số của các tổ chức chứng thực được tin cậy (.pem, .crt, .cer, .p7b); để trống thì không kết luận được chuỗi tin cậy.',
      en: 'A folder with the certificates of the trusted authorities (.pem, .crt, .cer, .p7b); empty means that no chain of trust can be told.',
    },
  },
  {
    name: 'DEMO',
    standard: 'on',
    purpose: {
      vi: 'on: cơ sở dữ liệu trống được nạp xã mẫu với mật khẩu ai cũng biết; off: dùng thật. Mặc định là off khi có DATABASE_URL.',
      en: 'on: an empty database is filled with the sample commune and passwords that everybody knows; off: for real use. The default is off with DATABASE_URL.',
    },
  },
] as const satisfies readonly Setting[];

type SettingName = (typeof settings)[number]['name'];
type Environment = Readonly<Record<string, string | undefined>>;

const faultSentence: Sentence = {
  vi: 'Cấu hình chưa đúng, phần mềm chưa khởi động. Hãy sửa các biến môi trường sau rồi chạy lại:\n{faultsVi}',
  en: 'The configuration is wrong, so the program did not start. Correct these environment variables and start again:\n{faultsEn}',
};

/** Reads and checks every setting once; all faults are listed in one message, and values are never repeated in it. */
export function readConfig(env: Environment = process.env): Config {
  const faults: SettingName[] = [];
  const text = (name: SettingName): string | null => env[name]?.trim() || null;
  const checked = <T>(name: SettingName, standard: T, read: (value: string) => T | null): T => {
    const value = text(name);
    if (value === null) return standard;
    const result = read(value);
    if (result === null) faults.push(name);
    return result ?? standard;
  };
  const port = checked('PORT', 3000, wholeNumber(0, 65_535));
  const config: Config = {
    port,
    host: checked('HOST', '127.0.0.1', (value) => (/^[\w.:-]+$/.test(value) ? value : null)),
    dataDir: path.resolve(text('DATA_DIR') ?? './data'),
    databaseUrl: checked('DATABASE_URL', null, postgresUrl),
    databaseReadUrl: checked('DATABASE_READ_URL', null, postgresUrl),
    logLevel: checked('LOG_LEVEL', 'info', (value) => logLevels.find((level) => level === value) ?? null),
    publicUrl: checked('PUBLIC_URL', `http://localhost:${port}`, webAddress),
    sessionHours: checked('SESSION_HOURS', 12, wholeNumber(1, 720)),
    filesUrl: checked('FILES_URL', null, s3Place),
    scanner: checked('CLAMAV_URL', null, scannerPlace),
    trustFolder: checked('TRUST_FOLDER', null, folder),
    isDemo: checked('DEMO', text('DATABASE_URL') === null, (value) =>
      value === 'on' ? true : value === 'off' ? false : null,
    ),
    uploadMaxBytes: checked('UPLOAD_MAX_MB', 50, wholeNumber(1, 2048)) * 1024 * 1024,
  };
  if (faults.length > 0)
    failStart(faultSentence, { faultsVi: listed(faults, 'vi'), faultsEn: listed(faults, 'en') });
  return config;
}

function listed(faults: readonly SettingName[], language: 'vi' | 'en'): string {
  return settings
    .filter(({ name }) => faults.includes(name))
    .map(({ name, purpose }) => `- ${name}: ${purpose[language]}`)
    .join('\n');
}

function wholeNumber(least: number, most: number): (value: string) => number | null {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
    return number >= least && number <= most ? number : null;
  };
}

function postgresUrl(value: string): Secret | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return isPostgres && url.pathname.length > 1 ? secret(value) : null;
}

function folder(value: string): string | null {
  const resolved = path.resolve(value);
  return statSync(resolved, { throwIfNoEntry: false })?.isDirectory() ? resolved : null;
}

function webAddress(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? value.replace(/\/+$/, '') : null;
}
