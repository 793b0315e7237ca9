import type { Response } from 'express';
import type { CaseStore } from '../ports/cases.ts';
import type { CaseAnnouncer } from './announcer.ts';

/** How soon a change made by another process is noticed. */
const POLL_MS = 3000;

interface LiveNeeds {
  cases: Pick<CaseStore, 'version'>;
  announcer: CaseAnnouncer;
}

/** Server-Sent Events of one case: `changed` with the new version, at once here, within seconds elsewhere. */
export function streamCase(
  { cases, announcer }: LiveNeeds,
  response: Response,
  { workspace, id, version }: { workspace: string; id: string; version: number },
): void {
  let last = 0;
  const tell = (now: number): void => {
    if (now <= last || response.writableEnded) return;
    last = now;
    response.write(`event: changed\nid: ${now}\ndata: ${JSON.stringify({ version: now })}\n\n`);
  };
  tell(version);
  const poll = setInterval(() => {
    // A database that does not answer now is asked again at the next turn.
    cases.version(workspace, id).then(
      (now) => now !== null && tell(now),
      () => undefined,
    );
  }, POLL_MS);
  poll.unref();
  const stopListening = announcer.listen(workspace, id, tell);
  response.on('close', () => {
    clearInterval(poll);
    stopListening();
  });
}
