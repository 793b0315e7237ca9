import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../../../contract/client.ts';
import type { DraftView } from '../../../../contract/hall.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { statusOf } from '../../app/error-text.ts';

export type SaveStatus = 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict';
type FormData = Record<string, Json>;

export interface DraftChoices {
  commitment?: boolean;
  deferred?: string[];
  certificate?: string;
}

export interface DraftController {
  draft: DraftView;
  status: SaveStatus;
  error: unknown;
  /** Grows when the data was replaced from outside: the form has to be shown anew. */
  round: number;
  /** The values as they stand, saved or not. */
  data(): FormData;
  /** Something was changed; the values are read when they are saved. */
  change(read: () => FormData): void;
  /** 告知承诺, 容缺, the certificate: saved at once, since they decide what is required. */
  choose(choices: DraftChoices): void;
  /** The form goes off the screen: these are its last values. */
  settle(data: FormData): void;
  /** Saves now; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
  /** Takes over what the server answered to an upload or removal. */
  replace(draft: DraftView): void;
  keepMine(): Promise<void>;
  takeTheirs(): Promise<void>;
}

const PAUSE = 1200;

/** Autosave with an optimistic lock: a pause after the last change, one save at a time, the last state wins. */
export function useDraft(initial: DraftView): DraftController {
  const [draft, setDraft] = useState(initial);
  const [status, setStatus] = useState<SaveStatus>('saved');
  const [error, setError] = useState<unknown>();
  const [round, setRound] = useState(0);
  const read = useRef<() => FormData>(() => initial.form.data);
  const revision = useRef(initial.revision);
  const chosen = useRef<DraftChoices>({});
  const dirty = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = initial.id;

  const adopt = useCallback((next: DraftView) => {
    revision.current = Math.max(revision.current, next.revision);
    setDraft(next);
  }, []);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (dirty.current) {
      dirty.current = false;
      setStatus('saving');
      const choices = chosen.current;
      chosen.current = {};
      try {
        adopt(
          await call('saveDraft', {
            params: { id },
            body: { data: read.current(), revision: revision.current, ...choices },
          }),
        );
        setStatus('saved');
      } catch (reason) {
        dirty.current = true;
        chosen.current = { ...choices, ...chosen.current };
        setError(reason);
        setStatus(statusOf(reason) === 409 ? 'conflict' : 'failed');
        return false;
      }
    }
    return true;
  }, [id, adopt]);

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [save]);

  const change = useCallback(
    (next: () => FormData) => {
      read.current = next;
      dirty.current = true;
      setStatus((old) => (old === 'conflict' ? old : 'dirty'));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    [flush],
  );

  const choose = useCallback(
    (choices: DraftChoices) => {
      chosen.current = { ...chosen.current, ...choices };
      dirty.current = true;
      setDraft((old) => ({ ...old, ...choices }));
      flush();
    },
    [flush],
  );

  const settle = useCallback((last: FormData) => {
    read.current = () => last;
  }, []);

  const latest = useCallback(() => call('readDraft', { params: { id } }), [id]);
  const keepMine = useCallback(async () => {
    const theirs = await latest();
    revision.current = theirs.revision;
    await flush();
  }, [latest, flush]);
  const takeTheirs = useCallback(async () => {
    const theirs = await latest();
    revision.current = theirs.revision;
    dirty.current = false;
    chosen.current = {};
    read.current = () => theirs.form.data;
    setDraft(theirs);
    setStatus('saved');
    setRound((n) => n + 1);
  }, [latest]);

  useEffect(() => {
    const retry = () => dirty.current && flush();
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return useMemo(
    () => ({
      draft,
      status,
      error,
      round,
      data: () => read.current(),
      change,
      choose,
      settle,
      flush,
      replace: adopt,
      keepMine,
      takeTheirs,
    }),
    [draft, status, error, round, change, choose, settle, flush, adopt, keepMine, takeTheirs],
  );
}
