import { runCriteriaCommand, runKeptSetsCommand, runScoreCommand } from '#modules/criteria/cli.ts';
import { runReadCommand } from '#modules/documents/cli.ts';
import { runCheckCommand, runVerifyBundleCommand } from '#modules/evidence/cli.ts';
import { findNamedCaller, runEnrolCommand, runResetPasswordCommand } from '#modules/identity/cli.ts';
import { readConfig } from '#platform/config.ts';
import type { Database } from '#platform/database/database.ts';
import { startDatabase } from '#platform/database/start-database.ts';
import { createLog } from '#platform/log.ts';
import { StartFault } from '#platform/start-fault.ts';

const usage = `Minh Chứng

  read FILE [--json]   đọc một thông báo kết luận giám sát (.docx .doc .pdf .txt, bản quét)
                       reads a notice of supervision conclusions (.docx .doc .pdf .txt, a scan)
  score --set SET --inputs INPUTS [--json]
                       chấm điểm theo bộ tiêu chí (docs/criteria-sets.md)
                       scores units by a criteria set (docs/criteria-sets.md)
  check FILE… [--trust FOLDER] [--json]
                       kiểm tra tệp và chữ ký số (docs/evidence-checks.md)
                       checks files and their digital signatures (docs/evidence-checks.md)
  verify-bundle FILE.zip [--json]
                       kiểm tra bộ tài liệu đã tải về còn nguyên vẹn (docs/evidence-checks.md)
                       tells whether a downloaded bundle is whole and unchanged (docs/evidence-checks.md)
  criteria check|import|export|diff …
                       kiểm tra, xem, đổi dạng, so sánh bộ tiêu chí
                       checks, shows, converts and compares criteria sets
  criteria import FILE --save --as USER-NAME, criteria export CODE --as USER-NAME
                       lưu bộ tiêu chí thành bản nháp; xuất bộ đã lưu
                       keeps a criteria set as a draft; writes a kept one to a file
  enrol FILE.json      thêm đơn vị và người dùng, in mật khẩu ban đầu (mẫu: docs/van-hanh.md)
                       adds a unit and its people, prints first passwords (example: docs/operations.md)
  reset-password USER-NAME
                       in mật khẩu tạm dùng một lần cho một tài khoản
                       prints a password for one sign-in of an account
`;

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  read: runReadCommand,
  check: runCheckCommand,
  'verify-bundle': runVerifyBundleCommand,
  score: runScoreCommand,
  criteria: (args) =>
    args.includes('--as') || args.includes('--save')
      ? withDatabase((database) =>
          runKeptSetsCommand(database, (username) => findNamedCaller(database, username), args),
        )
      : runCriteriaCommand(args),
  enrol: (args) => withDatabase((database) => runEnrolCommand(database, args)),
  'reset-password': (args) => withDatabase((database) => runResetPasswordCommand(database, args)),
};

/** Runs work on the configured database, starting the server that comes along where there is no other. */
async function withDatabase(work: (database: Database) => Promise<number>): Promise<number> {
  try {
    const running = await startDatabase(readConfig(), createLog('silent'));
    try {
      return await work(running.database);
    } finally {
      await running.stop();
    }
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

// A reader such as `head` that has seen enough ends the output; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) process.exitCode = await command(args);
else {
  process.stderr.write(usage);
  process.exitCode = name === '' || name === '--help' || name === 'help' ? 0 : 2;
}
