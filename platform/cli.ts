import { Command, InvalidArgumentError } from 'commander';
import { exportDefinitions } from './start-up/commands/export.ts';
import { lintDefinitions } from './start-up/commands/lint.ts';
import { loadDefinitions } from './start-up/commands/load.ts';
import { rebuild } from './start-up/commands/rebuild.ts';
import { serveEmbedded } from './start-up/commands/serve-embedded.ts';
import { verifyAudit } from './start-up/commands/verify-audit.ts';

/** The `banshi` command line. It uses the database of the settings, a running server's included. */
const program = new Command('banshi')
  .description('办事命令行 · The command line of Banshi')
  .showHelpAfterError();

program
  .command('load')
  .argument('<dir>', '定义文件夹 · folder of definitions')
  .description('载入并发布定义 · load definitions and publish what is new or changed')
  .action(async (dir: string) => end(await loadDefinitions(dir)));
program
  .command('export')
  .argument('<dir>', '目标文件夹 · target folder')
  .description('导出定义 · write the published definitions as files')
  .action(async (dir: string) => end(await exportDefinitions(dir)));
program
  .command('lint')
  .argument('<dir>', '定义文件夹 · folder of definitions')
  .description('检查定义 · check definitions without a database')
  .action(async (dir: string) => end(await lintDefinitions(dir)));
program
  .command('verify-audit')
  .description('核验全部办件的履历链 · verify the hash chain of every case')
  .action(async () => end(await verifyAudit()));
program
  .command('rebuild')
  .description('由办件重建待办、证照库和搜索 · rebuild inbox, certificates and search from the cases')
  .action(async () => end(await rebuild()));
program
  .command('embedded')
  .description('只运行内嵌数据库，供查看数据 · run only the embedded database, to look inside')
  .option('--port <port>', '端口 · port on 127.0.0.1', portNumber, 27099)
  .option('--data <dir>', '数据目录 · data folder')
  .action((options: { port: number; data?: string }) => serveEmbedded(options));

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('0–65535');
  return port;
}

function end(code: number): void {
  process.exitCode = code;
}

await program.parseAsync().catch((reason: unknown) => {
  process.stderr.write(`✗ ${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
});
