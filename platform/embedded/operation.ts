/** One running command: its time limit, and its turns on the only thread there is. */
import { setImmediate } from 'node:timers/promises';
import { EmbeddedError, codes } from './errors.ts';

/** How long a command may work before the others get a turn. */
const TURN_MS = 8;

export class Operation {
  private readonly limit: number;
  private spent = 0;
  private since = performance.now();
  private turn = this.since;
  killed = false;

  constructor(maxTimeMS = 0) {
    this.limit = maxTimeMS > 0 ? maxTimeMS : Number.POSITIVE_INFINITY;
  }

  /** The time a client takes between two batches does not count. */
  pause(): void {
    this.spent += performance.now() - this.since;
  }

  resume(): void {
    this.since = performance.now();
    this.turn = this.since;
  }

  /** Call between pieces of work: lets others run, and ends a command that is out of time or was killed. */
  async breathe(): Promise<void> {
    const now = performance.now();
    if (this.spent + now - this.since > this.limit) {
      throw new EmbeddedError(codes.MaxTimeMSExpired, 'operation exceeded time limit');
    }
    if (this.killed) throw new EmbeddedError(codes.CursorKilled, 'operation was interrupted');
    if (now - this.turn < TURN_MS) return;
    await setImmediate();
    this.turn = performance.now();
  }
}
