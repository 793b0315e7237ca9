/**
 * One process per data directory. A lock is a file that says who holds it; it counts only while that very
 * process lives, so a kill -9 leaves nothing in the way of a restart.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

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
  /** False while it is still looking for others. */
  serving: boolean;
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
    // Gone since.
    return undefined;
  }
}

/** Who serves the directory now, if anybody. */
export function currentOwner(dataDir: string): LockOwner | undefined {
  return lockFiles(dataDir)
    .map(readOwner)
    .find((owner) => owner?.serving && processLives(owner));
}

/** Whether the holder of a lock still lives. */
async function isAlive(file: string, owner: LockOwner): Promise<boolean> {
  if (owned.has(file)) return true;
  // Without start times, a lock with this process's number that it does not own is from an earlier life.
  const unsure = owner.pid === process.pid && owner.started === undefined;
  return (!unsure && processLives(owner)) || (await socketAnswers(owner.socket));
}

const POLL_MS = 20;

/**
 * Takes the directory, or throws `DataDirectoryInUse`. Everyone writes a file first and looks for others
 * second, and goes on only having seen nobody: so of two that start at the same moment at least one sees the
 * other. Of those that see each other the one with the least name waits, the others give up.
 */
export async function acquireLock(
  dataDir: string,
  claim: { socket: string; uri: string },
): Promise<{ release(): void }> {
  const file = join(dataDir, `embedded.${randomUUID()}.lock`);
  const owner: LockOwner = { pid: process.pid, started: startOf(process.pid), serving: false, ...claim };
  const write = (): void => {
    // Renamed into place: nobody ever reads half a lock.
    writeFileSync(`${file}.new`, JSON.stringify(owner), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const release = (): void => {
    owned.delete(file);
    rmSync(file, { force: true });
  };
  owned.add(file);
  write();
  for (;;) {
    let waiting = false;
    for (const other of lockFiles(dataDir)) {
      if (other === file) continue;
      const held = readOwner(other);
      if (!held) continue;
      if (!(await isAlive(other, held))) rmSync(other, { force: true });
      else if (held.serving || other < file) {
        release();
        throw new DataDirectoryInUse(dataDir, held.pid);
      } else waiting = true;
    }
    if (!waiting) break;
    await setTimeout(POLL_MS);
  }
  owner.serving = true;
  write();
  return { release };
}
