import type { Logger } from 'pino';

/** Long work that goes on beside the relay, so that carrying effects never waits for it. */
export interface Beside {
  /** Begins the work unless it is under way. */
  begin(): Promise<void>;
  /** Asks the work to end at the next moment it can be left, and waits for it. */
  stop(): Promise<void>;
}

/** `work` asks now and then whether it is to stop; what it leaves undone is taken up at its next beginning. */
export function beside(
  name: string,
  work: (stopped: () => boolean) => Promise<unknown>,
  log: Pick<Logger, 'error'>,
): Beside {
  let running: Promise<void> | undefined;
  let stopped = false;
  return {
    async begin() {
      if (stopped || running) return;
      running = work(() => stopped)
        .then(() => undefined)
        .catch((reason: unknown) =>
          log.error({ err: reason, work: name }, 'work broken off, taken up again later'),
        )
        .finally(() => {
          running = undefined;
        });
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
