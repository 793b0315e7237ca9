import { pino } from 'pino';
import { type Configuration, readConfiguration } from './configuration.ts';
import { greeting } from './start-up/greeting.ts';
import { startServer } from './start-up/start-server.ts';

/** The server process: settings from the environment, until it is told to stop. */
async function main(): Promise<void> {
  const read = readConfiguration(process.env);
  if (!read.ok) return fail('设置有误 · Settings are wrong', ...read.problems);
  const configuration = read.value;
  const log = pino({ level: configuration.logLevel });
  const server = await startServer(configuration, log).catch((reason: unknown) =>
    fail(...startFault(reason, configuration)),
  );
  if (!server) return;
  const stop = (): void => {
    server.stop().then(
      () => process.exit(0),
      (reason: unknown) => fail('停止时出错 · Stopping failed', String(reason)),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.stdout.write(`${await greeting(server, configuration)}\n`);
}

function startFault(reason: unknown, { host, port, dataDir }: Configuration): string[] {
  const { code, name, stack } = reason as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return [
      `端口 ${port} 已被占用，请先停止占用它的程序，或设置 PORT`,
      `Port ${port} is in use: stop what uses it, or set PORT`,
    ];
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return [`不能在 ${host}:${port} 上监听`, `Cannot listen on ${host}:${port} (${code})`];
  }
  if (name === 'DataDirectoryInUse') {
    return [
      `数据目录 ${dataDir} 正由另一个进程使用，请先停止它，或设置 DATA_DIR`,
      `${(reason as Error).message}: stop it first, or set DATA_DIR`,
    ];
  }
  if (/^Mongo(ose)?(ServerSelection|Network)/.test(name)) {
    return [
      '连不上数据库，请检查 MONGODB_URI 和网络',
      `The database cannot be reached: check MONGODB_URI and the network (${(reason as Error).message})`,
    ];
  }
  return ['启动失败 · The start failed', stack ?? String(reason)];
}

function fail(...lines: string[]): undefined {
  process.stderr.write(`\n${lines.map((line) => `  ✗ ${line}`).join('\n')}\n\n`);
  process.exit(1);
}

await main();
