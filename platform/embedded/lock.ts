/**
 * One process per data directory. A lock is a file that says who holds it; it counts only while that very
 * process lives, so a kill -9 leaves nothing in the way of a restart.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Thrown where another process already serves the data directory. */
export class DataDirectoryInUse extends Error {
  readonly pid: number;
  readonly dataDir: string;
  constructor(dataDir: string, pid: number) {
    super(`The data directory ${dataDir} is in use by process ${pid}`);
    this.name = 'DataDirectoryInUse';
    this.pid = pid;
    this.dataDir = dataDir;
  }
}

export interface LockOwner {
  pid: number;
  /** Tells a process from a later one with the same number. */
  started: string | undefined;
  socket: string;
  uri: string;
}

const NAME = /^embedded\.[0-9a-f-]+\.lock$/;
const owned = new Set<string>();

/** When a process began, in a form that no later process with its number shares. Linux only. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name in brackets may hold spaces; the start time is the 20th field behind it.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

function processLives({ pid, started }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === undefined || startOf(pid) === started;
}

/** Reaches an owner that is in another container and whose process number means nothing here. */
function socketAnswers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

function lockFiles(dataDir: string): string[] {
  try {
    return readdirSync(dataDir)
      .filter((name) => NAME.test(name))
      .map((name) => join(dataDir, name));
  } catch {
    return [];
  }
}

function readOwner(file: string): LockOwner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
  } catch {
    // Gone since, or not yet written to the end.
    return undefined;
  }
}

/** Who serves the directory now, if anybody. */
export function currentOwner(dataDir: string): LockOwner | undefined {
  return lockFiles(dataDir)
    .map(readOwner)
    .find((owner) => owner !== undefined && processLives(owner));
}

/**
 * Takes the directory, or throws `DataDirectoryInUse`. Everyone writes a file first and looks for others
 * second, so of two that start at the same moment at least one sees the other; never do both go on.
 */
export async function acquireLock(
  dataDir: string,
  claim: { socket: string; uri: string },
): Promise<{ release(): void }> {
  const file = join(dataDir, `embedded.${randomUUID()}.lock`);
  const owner: LockOwner = { pid: process.pid, started: startOf(process.pid), ...claim };
  const write = (uri: string): void =>
    writeFileSync(file, JSON.stringify({ ...owner, uri }), { mode: 0o600 });
  write(claim.uri);
  owned.add(file);
  const release = (): void => {
    owned.delete(file);
    rmSync(file, { force: true });
  };
  for (const other of lockFiles(dataDir)) {
    if (other === file) continue;
    const held = readOwner(other);
    const alive =
      held &&
      (owned.has(other) ||
        (held.pid !== process.pid && processLives(held)) ||
        (await socketAnswers(held.socket)));
    if (held && alive) {
      release();
      throw new DataDirectoryInUse(dataDir, held.pid);
    }
    rmSync(other, { force: true });
  }
  return { release };
}
