import { runReadCommand } from '#modules/documents/cli.ts';

const usage = `Minh Chứng

  read FILE [--json]   đọc một thông báo kết luận giám sát (.docx .doc .pdf .txt, bản quét)
                       reads a notice of supervision conclusions (.docx .doc .pdf .txt, a scan)
`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  read: runReadCommand,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) process.exitCode = await command(args);
else {
  process.stderr.write(usage);
  process.exitCode = name === '' || name === '--help' || name === 'help' ? 0 : 2;
}
