import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { errorText, statusOf } from '../../app/error-text.ts';
import { useLoad } from '../../app/use-load.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { StickyActionBar } from '../../components/sticky-action-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { CheckFindings } from './check-findings.tsx';
import { CheckSummary } from './check-summary.tsx';
import type { StepProps } from './step-props.ts';

/** Everything once more, the fee, the declaration, and the submit button. */
export function CheckStep({ controller, go }: StepProps) {
  const text = useText();
  const { apply } = text;
  const language = useLanguage();
  const navigate = useNavigate();
  const { draft, flush } = controller;
  const load = useLoad(`check:${draft.id}`, async (signal) => {
    await flush();
    return call('checkDraft', { params: { id: draft.id }, signal });
  });
  const [truthful, setTruthful] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  // One key for this submission: pressing again after a broken connection cannot make a second case.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const blocked = !load.value || load.value.problems.length > 0;

  const submit = async (): Promise<void> => {
    setTried(true);
    if (!truthful) return document.getElementById('truth')?.focus();
    setBusy(true);
    setProblem('');
    try {
      const body = { revision: draft.revision, truthful: true } as const;
      const summary = await call('submitDraft', { params: { id: draft.id }, body, idempotencyKey });
      navigate(`/apply/${summary.id}/done`, { replace: true, state: { number: summary.number } });
    } catch (error) {
      setProblem(errorText(error, language, text));
      if (statusOf(error) === 409 || statusOf(error) === 422) load.reload();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="cols">
        <div className="side stick">
          <Loaded load={load} lines={5}>
            {(check) => <CheckFindings check={check} go={go} />}
          </Loaded>
        </div>
        <div className="main">
          <CheckSummary draft={draft} data={controller.data()} go={go} />
          <section className="card" aria-label={apply.submit}>
            {problem && (
              <Note tone="bad" role="alert">
                {problem}
              </Note>
            )}
            <label className="tick">
              <input
                id="truth"
                type="checkbox"
                checked={truthful}
                aria-invalid={tried && !truthful ? true : undefined}
                aria-describedby={tried && !truthful ? 'truth-e' : undefined}
                onChange={(event) => setTruthful(event.currentTarget.checked)}
              />
              <span>{apply.truth}</span>
            </label>
            {tried && !truthful && (
              <p className="err-t" id="truth-e" role="alert">
                {apply.truthMissing}
              </p>
            )}
          </section>
        </div>
      </div>
      <StickyActionBar>
        <span className="small mute sp only-desk">
          {load.value && (blocked ? apply.problemsTitle(load.value.problems.length) : apply.noProblems)}
        </span>
        <button type="button" className="btn" onClick={() => go('materials')}>
          {apply.previous}
        </button>
        <button type="button" className="btn pri" disabled={busy || blocked} onClick={submit}>
          {busy ? apply.submitting : apply.submitNow}
        </button>
      </StickyActionBar>
    </>
  );
}
