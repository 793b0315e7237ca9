import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshDataDir } from './server.ts';

export interface DatabaseProcess {
  /** For MONGODB_URI. */
  uri: string;
  stop(): Promise<void>;
}

/** `banshi embedded` as a process of its own, for servers that share a database. */
export async function spawnDatabase(): Promise<DatabaseProcess> {
  const dataDir = await freshDataDir();
  const { PATH, HOME, TMPDIR } = process.env;
  const args = ['--import', 'tsx', 'platform/cli.ts', 'embedded', '--port', '0', '--data', dataDir];
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, TMPDIR },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  for (;;) {
    const uri = /mongodb:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (uri) return { uri, stop };
    if (child.exitCode !== null) throw new Error(`The database did not start:\n${printed}`);
    await sleep(25);
  }
}
