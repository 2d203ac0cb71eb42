import type { Messages } from '#kernel/language.ts';

/** What the command line says about criteria sets. */
export const criteriaCliMessages = {
  usage_score: {
    vi: 'Cách dùng: npm run --silent cli -- score --set BỘ.yaml|.xlsx --inputs SỐ_LIỆU.yaml|.csv|.xlsx [--json]',
    en: 'Usage: npm run --silent cli -- score --set SET.yaml|.xlsx --inputs INPUTS.yaml|.csv|.xlsx [--json]',
  },
  usage_criteria: {
    vi: 'Cách dùng: npm run --silent cli -- criteria check|import TỆP, criteria export TỆP --to TỆP_MỚI.xlsx|.yaml [--force], criteria diff CŨ MỚI [--mapping] [--json]',
    en: 'Usage: npm run --silent cli -- criteria check|import FILE, criteria export FILE --to NEW.xlsx|.yaml [--force], criteria diff OLD NEW [--mapping] [--json]',
  },
  file_named: { vi: '{file}:', en: '{file}:' },
  faults_more: {
    vi: '… và {count} điểm nữa cần xem lại.',
    en: '… and {count} more to look at.',
  },
  set_unsound: {
    vi: 'Bộ tiêu chí có {count} điểm chưa đúng (xem trên); điểm dưới đây được tính theo bộ tiêu chí như đã viết.',
    en: 'The set has {count} faults (above); what follows is scored by the set as it is written.',
  },
  rules_proposed: {
    vi: '{count} quy tắc được hiểu từ lời văn và cần người xác nhận: {codes}.',
    en: 'Understood from the wording, and waiting for a person to confirm: {count} of the rules, {codes}.',
  },
  set_sound: {
    vi: 'Bộ tiêu chí đọc được và không có điểm nào chưa đúng.',
    en: 'The set was read, and nothing is wrong with it.',
  },
  not_saved: {
    vi: 'Mới kiểm tra, chưa lưu. Để lưu thành bản nháp, hãy mở trang Bộ tiêu chí và nhập tệp này, hoặc thêm --save --as TÊN-ĐĂNG-NHẬP vào lệnh.',
    en: 'This was a check; nothing was saved. To keep it as a draft, open the page of criteria sets and import this file, or add --save --as USER-NAME to the command.',
  },
  usage_kept: {
    vi: 'Cách dùng: npm run --silent cli -- criteria import TỆP --save --as TÊN-ĐĂNG-NHẬP, criteria export MÃ-BỘ --as TÊN-ĐĂNG-NHẬP [--year NĂM] [--edition LẦN] [--to TỆP_MỚI.xlsx|.yaml|.json] [--force]',
    en: 'Usage: npm run --silent cli -- criteria import FILE --save --as USER-NAME, criteria export CODE --as USER-NAME [--year YEAR] [--edition N] [--to NEW.xlsx|.yaml|.json] [--force]',
  },
  person_refused: {
    vi: 'Không có tài khoản “{username}”, hoặc tài khoản này không được làm việc đó. Hãy ghi tên đăng nhập của người soạn bộ tiêu chí.',
    en: 'There is no account “{username}”, or it may not do that. Give the user name of somebody who drafts criteria sets.',
  },
  kept: {
    vi: 'Đã lưu {code} thành bản nháp {id}. Hãy mở trang Bộ tiêu chí để xem lại và công bố.',
    en: 'Kept {code} as the draft {id}. Open the page of criteria sets to look it over and publish it.',
  },
  kept_not_found: {
    vi: 'Đơn vị của người này không thấy bộ tiêu chí nào có mã {code} (đúng năm và lần ban hành, nếu đã ghi).',
    en: 'The unit of this person sees no criteria set of the code {code} (of that year and edition, where they were given).',
  },
  target_unknown: {
    vi: 'Chưa rõ ghi ra dạng nào. Hãy đặt tên tệp mới tận cùng bằng .xlsx hoặc .yaml.',
    en: 'In which form to write is not clear. Let the new file end in .xlsx or .yaml.',
  },
  target_exists: {
    vi: 'Tệp {file} đã có. Hãy chọn tên khác, hoặc thêm --force để ghi đè.',
    en: 'The file {file} is already there. Choose another name, or add --force to write over it.',
  },
  target_refused: {
    vi: 'Không ghi được tệp {file}. Hãy kiểm tra thư mục và quyền ghi.',
    en: 'The file {file} cannot be written. Check the folder and your rights to write there.',
  },
  written: { vi: 'Đã ghi {file}.', en: 'Wrote {file}.' },
  sets_equal: { vi: 'Hai bộ tiêu chí giống nhau.', en: 'The two sets are equal.' },
} as const satisfies Messages;
