import type { Messages } from '#kernel/language.ts';

/** What can be wrong with a database server or with the state of its schema, and what the reader can do about it. */
export const databaseFaults = {
  unreachable: {
    vi: 'Không kết nối được máy chủ cơ sở dữ liệu ở DATABASE_URL: {detail}. Hãy kiểm tra địa chỉ, tài khoản và mạng.',
    en: 'The database server in DATABASE_URL could not be reached: {detail}. Check the address, the account and the network.',
  },
  tooOld: {
    vi: 'Máy chủ cơ sở dữ liệu là PostgreSQL {found}; phần mềm cần bản 15 trở lên.',
    en: 'The database server is PostgreSQL {found}; the program needs version 15 or newer.',
  },
  notUtf8: {
    vi: 'Cơ sở dữ liệu dùng bảng mã {found}; phần mềm cần UTF8. Hãy tạo cơ sở dữ liệu mới với ENCODING UTF8.',
    en: 'The database is encoded in {found}; the program needs UTF8. Create a new database with ENCODING UTF8.',
  },
  noIcu: {
    vi: 'Máy chủ cơ sở dữ liệu không có bảng so sánh ICU tiếng Việt (vi-x-icu). Hãy dùng bản PostgreSQL có ICU.',
    en: 'The database server lacks the Vietnamese ICU collation (vi-x-icu). Use a PostgreSQL built with ICU.',
  },
  notOwner: {
    vi: 'Tài khoản "{user}" trong DATABASE_URL phải là chủ của cơ sở dữ liệu. Nhờ quản trị chạy: ALTER DATABASE "{database}" OWNER TO "{user}";',
    en: 'The account "{user}" in DATABASE_URL must own the database. Ask its administrator to run: ALTER DATABASE "{database}" OWNER TO "{user}";',
  },
  noCreateRole: {
    vi: 'Tài khoản "{user}" trong DATABASE_URL cần quyền tạo vai trò. Nhờ quản trị chạy: ALTER ROLE "{user}" CREATEROLE;',
    en: 'The account "{user}" in DATABASE_URL needs to create a role. Ask its administrator to run: ALTER ROLE "{user}" CREATEROLE;',
  },
  noAppRole: {
    vi: 'Vai trò minh_chung_app đã có trên máy chủ nhưng tài khoản "{user}" chưa được dùng. Nhờ quản trị chạy: GRANT minh_chung_app TO "{user}";',
    en: 'The role minh_chung_app exists on the server, but the account "{user}" may not use it. Ask its administrator to run: GRANT minh_chung_app TO "{user}";',
  },
  noTrigram: {
    vi: 'Máy chủ cơ sở dữ liệu thiếu phần mở rộng pg_trgm (trên Debian: gói postgresql-contrib, đi cùng máy chủ). Hãy cài rồi khởi động lại.',
    en: 'The database server lacks the extension pg_trgm (on Debian it comes with the server as postgresql-contrib). Install it and start again.',
  },
  migrationEdited: {
    vi: 'Tệp {file} đã được áp dụng cho cơ sở dữ liệu rồi mới bị sửa. Hãy khôi phục nội dung cũ của tệp; thay đổi mới phải nằm trong tệp mới.',
    en: 'The file {file} was edited after it had been applied to the database. Restore its former content; a new change belongs in a new file.',
  },
  migrationMissing: {
    vi: 'Cơ sở dữ liệu đã áp dụng {file} nhưng phần mềm này không có tệp đó. Hãy cài lại bản phần mềm đầy đủ.',
    en: 'The database has {file} applied, and this program does not bring that file. Install the complete program again.',
  },
  databaseNewer: {
    vi: 'Cơ sở dữ liệu ở phiên bản {applied}, mới hơn phần mềm này ({needed}). Hãy chạy bản phần mềm mới hơn; dữ liệu không bị đụng tới.',
    en: 'The database is at version {applied}, newer than this program ({needed}). Run the newer program; the data was not touched.',
  },
  migrationFailed: {
    vi: 'Không áp dụng được {file}: {detail}. Cơ sở dữ liệu giữ nguyên như trước khi áp dụng tệp này.',
    en: 'The file {file} could not be applied: {detail}. The database is as it was before this file.',
  },
  migrationMisnamed: {
    vi: 'Tên tệp {file} không đúng dạng NNNN_module_what.sql, hoặc trùng số với tệp khác.',
    en: 'The file name {file} is not of the form NNNN_module_what.sql, or its number is taken.',
  },
} as const satisfies Messages;
