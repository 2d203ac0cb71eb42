import type { Messages } from '#kernel/language.ts';
import { documentHintMessages } from './document-hint-messages.ts';
import { documentMessages } from './document-messages.ts';
import { factMessages } from './fact-messages.ts';
import { hintMessages } from './hint-messages.ts';
import { problemMessages, reasonMessages } from './reason-messages.ts';
import { refusalMessages } from './refusal-messages.ts';

/** What evidence says to people. */
export const evidenceMessages = {
  ...factMessages,
  ...hintMessages,
  ...reasonMessages,
  ...problemMessages,
  ...documentHintMessages,
  ...documentMessages,
  ...refusalMessages,
  'evidence.trust_folder_unreadable': {
    vi: 'Không đọc được thư mục tin cậy {folder}. Hãy chỉ đúng thư mục chứa các tệp .pem, .crt, .cer hoặc .p7b.',
    en: 'The trust folder {folder} cannot be read. Name a folder that holds .pem, .crt, .cer or .p7b files.',
  },
  'evidence.trust_folder_empty': {
    vi: 'Thư mục tin cậy {folder} không có chứng thư số nào. Hãy chép chứng thư số gốc vào đó.',
    en: 'The trust folder {folder} holds no certificate. Put the root certificates there.',
  },
  'evidence.trust_file_skipped': {
    vi: 'Bỏ qua tệp {file} trong thư mục tin cậy vì không có chứng thư số đọc được.',
    en: 'The file {file} of the trust folder was passed over because no certificate in it can be read.',
  },
} as const satisfies Messages;
