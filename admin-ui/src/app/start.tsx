import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../platform/contract/problem.ts';
import { loadSession } from '../data/session-store.ts';
import { problemOf } from '../data/problem-text.ts';
import { frameTexts } from './frame-texts.ts';

/** Asks who is signed in before anything is drawn; says so when the server cannot be reached. */
export function Start({ children }: { children: ReactNode }) {
  const [state, setState] = useState<'asking' | 'known' | Problem>('asking');
  const ask = useCallback(() => {
    setState('asking');
    loadSession().then(
      () => setState('known'),
      (reason: unknown) => setState(problemOf(reason)),
    );
  }, []);
  useEffect(ask, [ask]);
  // A server that is just starting answers soon.
  const starting = typeof state === 'object' && state.status === 503;
  useEffect(() => {
    if (!starting) return;
    const again = setTimeout(ask, 2000);
    return () => clearTimeout(again);
  }, [starting, ask]);
  if (state === 'known') return children;
  // react-admin's language is not there yet: both languages, one under the other
  const { zh, en } = frameTexts;
  if (state === 'asking' || starting)
    return (
      <p className="starting" role="status">
        {zh.starting} <span lang="en">{en.starting}</span>
      </p>
    );
  return (
    <div className="starting" role="alert">
      <h1>{zh.unreachable}</h1>
      <p>{state.message.zh}</p>
      <p lang="en">{state.message.en}</p>
      <p>
        <button type="button" className="plain-button" onClick={ask}>
          {zh.retry} · {en.retry}
        </button>
      </p>
    </div>
  );
}
