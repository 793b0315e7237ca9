import { pino } from 'pino';
import { readConfiguration } from './configuration.ts';
import { startWorker } from './start-up/start-worker.ts';

/** A worker process: settings from the environment, background work of a server's database until it is told to stop. */
async function main(): Promise<void> {
  const read = readConfiguration(process.env);
  if (!read.ok) return fail('设置有误 · Settings are wrong', ...read.problems);
  const log = pino({ level: read.value.logLevel });
  const told = new AbortController();
  const ended = new Promise<void>((resolve) => told.signal.addEventListener('abort', () => resolve()));
  process.on('SIGINT', () => told.abort());
  process.on('SIGTERM', () => told.abort());
  say('后台进程正在连接数据库…', 'Worker: joining the database …');
  const worker = await startWorker(read.value, log, told.signal).catch((reason: unknown) =>
    fail('启动失败 · The start failed', reason instanceof Error ? (reason.stack ?? '') : String(reason)),
  );
  if (worker) {
    say(
      `后台进程已就绪${worker.healthUrl ? `，${worker.healthUrl}` : ''}。停止：Ctrl+C`,
      'Worker is ready. Stop: Ctrl+C',
    );
    await ended;
    await worker.stop();
  }
  process.exit(0);
}

function say(zh: string, en: string): void {
  process.stdout.write(`  ${zh} · ${en}\n`);
}

function fail(...lines: string[]): undefined {
  process.stderr.write(`\n${lines.map((line) => `  ✗ ${line}`).join('\n')}\n\n`);
  process.exit(1);
}

await main();
