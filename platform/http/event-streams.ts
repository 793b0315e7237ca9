import type { Response } from 'express';

const HEARTBEAT = 20_000;

/** The session a stream was opened in. */
export interface StreamSession {
  /** Calls back when it ends in this process; gives the way to stop listening. */
  onEnd(ended: () => void): () => void;
  /** Whether it still holds: expired, or ended by another process, it does not. */
  isOpen(): Promise<boolean>;
}

export interface EventStreams {
  /** Makes an answer an event stream; `start` once its handler has agreed to it. */
  prepare(response: Response): { start(session: StreamSession): void };
  /** Ends all of them: the server stops. */
  endAll(): void;
}

/** Server-Sent Events: the one place that keeps streams alive and knows which are open. */
export function createEventStreams(): EventStreams {
  const open = new Set<Response>();
  const end = (response: Response): void => {
    if (!response.writableEnded) response.end('event: signed-out\ndata: {}\n\n');
  };
  return {
    prepare(response) {
      response.set({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
      return {
        start(session) {
          if (response.writableEnded || response.destroyed) return;
          open.add(response);
          // An immediate line makes the browser's `open` event fire, and proxies let go of the headers.
          response.write('retry: 3000\n\n');
          const forget = session.onEnd(() => end(response));
          const beat = setInterval(async () => {
            if (await session.isOpen().catch(() => true)) response.write(': alive\n\n');
            else end(response);
          }, HEARTBEAT);
          response.on('close', () => {
            clearInterval(beat);
            forget();
            open.delete(response);
          });
        },
      };
    },
    endAll() {
      for (const response of open) response.end();
    },
  };
}
