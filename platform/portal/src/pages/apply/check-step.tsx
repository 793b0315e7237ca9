import { call } from '../../../../contract/client.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useLoad } from '../../app/use-load.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { StickyActionBar } from '../../components/sticky-action-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { CheckFindings } from './check-findings.tsx';
import { CheckSummary } from './check-summary.tsx';
import { CommitmentLetter } from './commitment-letter.tsx';
import { Declarations } from './declarations.tsx';
import type { StepProps } from './step-props.ts';
import { useSubmit } from './use-submit.ts';
import { whatIsSigned } from './what-is-signed.ts';

/** Everything once more, the fee, the declarations, and the submit button. */
export function CheckStep({ controller, guide, go }: StepProps) {
  const text = useText();
  const { apply, routes } = text;
  const language = useLanguage();
  const { draft, flush } = controller;
  const load = useLoad(`check:${draft.id}`, async (signal) => {
    await flush();
    return call('checkDraft', { params: { id: draft.id }, signal });
  });
  const declarations = whatIsSigned(draft, guide?.terms, { text, language });
  const { ticked, tried, busy, problem, tick, submit } = useSubmit({
    ...{ draft, declarations },
    onRefused: load.reload,
  });
  const blocked = !load.value || load.value.problems.length > 0;
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
            {draft.commitment && draft.commitmentText && (
              <>
                <h2>{routes.text}</h2>
                <CommitmentLetter text={draft.commitmentText} />
              </>
            )}
            <Declarations declarations={declarations} ticked={ticked} tried={tried} onTick={tick} />
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
