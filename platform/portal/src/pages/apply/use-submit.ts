import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../../contract/client.ts';
import type { DraftView } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText, statusOf } from '../../app/error-text.ts';
import { useText } from '../../i18n/index.ts';
import type { Declaration } from './declarations.tsx';

interface SubmitDeps {
  draft: DraftView;
  declarations: readonly Declaration[];
  onRefused: () => void;
}

/** Handing in: everything is ticked first, and pressing again cannot make a second case. */
export function useSubmit({ draft, declarations, onRefused }: SubmitDeps) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  const tick = (id: string, on: boolean): void =>
    setTicked((old) => new Set(on ? [...old, id] : [...old].filter((one) => one !== id)));
  const submit = async (): Promise<void> => {
    setTried(true);
    const open = declarations.find(({ id }) => !ticked.has(id));
    if (open) return document.getElementById(open.id)?.focus();
    setBusy(true);
    setProblem('');
    try {
      const body = { revision: draft.revision, truthful: true } as const;
      const summary = await call('submitDraft', { params: { id: draft.id }, body, idempotencyKey });
      navigate(`/apply/${summary.id}/done`, { replace: true, state: { number: summary.number } });
    } catch (error) {
      setProblem(errorText(error, language, text));
      if (statusOf(error) === 409 || statusOf(error) === 422) onRefused();
    } finally {
      setBusy(false);
    }
  };
  return { ticked, tried, busy, problem, tick, submit };
}
