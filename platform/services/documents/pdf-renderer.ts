import { Worker } from 'node:worker_threads';
import type { FilledDocument } from './page-layout.ts';
import type { RenderAnswer, RenderJob } from './render-worker.ts';

/** A page takes a tenth of a second; what takes this long never ends. */
const TIME_LIMIT_MS = 20_000;
/** The font costs some 60 MB, so an idle worker is let go. */
const IDLE_MS = 60_000;

export interface PdfRenderer {
  render(document: FilledDocument): Promise<Buffer>;
  stop(): Promise<void>;
}

interface Job {
  document: FilledDocument;
  done(pdf: Buffer): void;
  failed(reason: Error): void;
}

/**
 * Sets pages in a thread of its own, one at a time, so that HTTP never waits for a page. A page over the time limit
 * takes its thread with it; the next one gets a fresh thread.
 */
export function createPdfRenderer(): PdfRenderer {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let current: { id: number; job: Job; limit: NodeJS.Timeout } | undefined;
  let idle: NodeJS.Timeout | undefined;
  let nextId = 1;

  const dismiss = async (): Promise<void> => {
    clearTimeout(idle);
    const leaving = worker;
    worker = undefined;
    await leaving?.terminate();
  };
  const finish = (outcome: (job: Job) => void): void => {
    if (!current) return;
    clearTimeout(current.limit);
    const { job } = current;
    current = undefined;
    outcome(job);
    next();
  };
  const abandon = (reason: Error): void => {
    void dismiss();
    finish((job) => job.failed(reason));
  };
  const hire = (): Worker => {
    if (worker) return worker;
    const hired = startWorker();
    hired.on('message', (answer: RenderAnswer) => {
      if (answer.id !== current?.id) return;
      finish((job) =>
        'pdf' in answer ? job.done(Buffer.from(answer.pdf)) : job.failed(new Error(answer.fault)),
      );
    });
    hired.on('error', (reason) => worker === hired && abandon(reason as Error));
    hired.unref();
    worker = hired;
    return hired;
  };
  const next = (): void => {
    if (current) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (!job) {
      idle = setTimeout(() => void dismiss(), IDLE_MS).unref();
      return;
    }
    const id = nextId++;
    const limit = setTimeout(
      () => abandon(new Error(`A page took more than ${TIME_LIMIT_MS} ms`)),
      TIME_LIMIT_MS,
    );
    current = { id, job, limit };
    hire().postMessage({ id, document: job.document } satisfies RenderJob);
  };

  return {
    render: (document) =>
      new Promise((done, failed) => {
        waiting.push({ document, done, failed });
        next();
      }),
    async stop() {
      const reason = new Error('The renderer was stopped');
      for (const job of waiting.splice(0)) job.failed(reason);
      await dismiss();
      finish((job) => job.failed(reason));
    },
  };
}

const RESOURCES = { maxOldGenerationSizeMb: 512 };

/** A plain script once compiled, TypeScript when run from source. */
function startWorker(): Worker {
  const script = import.meta.url.endsWith('.ts') ? './render-worker-from-source.mjs' : './render-worker.js';
  return new Worker(new URL(script, import.meta.url), { execArgv: [], resourceLimits: RESOURCES });
}
