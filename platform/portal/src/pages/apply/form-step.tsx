import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FormCounts, FormProblem } from '../../../../render/form-runtime/form-problems.ts';
import { FormView } from '../../../../render/form-runtime/form-view.tsx';
import type { MountedForm } from '../../../../render/form-runtime/mounted-form.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { Note } from '../../components/note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StickyActionBar } from '../../components/sticky-action-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { CertificateCard, needsCertificate } from './certificate-card.tsx';
import { FormFailed } from './form-failed.tsx';
import { HelpCard } from './help-card.tsx';
import { RouteCard } from './route-card.tsx';
import type { StepProps } from './step-props.ts';

interface FormStepProps extends StepProps {
  onCounts: (counts: FormCounts) => void;
}

const goToCertificate = (): void => {
  const card = document.getElementById('certificate');
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('input:enabled')?.focus({ preventScroll: true });
};

export function FormStep({ controller, guide, go, leave, field, onCounts }: FormStepProps) {
  const { apply, common } = useText();
  const language = useLanguage();
  const form = useRef<MountedForm>(null);
  const [state, setState] = useState<{ problems: FormProblem[]; counts: FormCounts }>();
  const [tried, setTried] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { draft, change, settle } = controller;
  const sources = useMemo(
    () => Object.fromEntries(Object.entries(draft.sources).map(([key, text]) => [key, pick(text, language)])),
    [draft.sources, language],
  );
  const origins = [...new Set(Object.values(sources))];

  const look = useCallback(() => {
    if (!form.current) return;
    const next = form.current.state();
    setState(next);
    onCounts(next.counts);
  }, [onCounts]);
  const ready = useCallback(
    (mounted: MountedForm) => {
      form.current = mounted;
      look();
      if (field === 'certificate') goToCertificate();
      else if (field) mounted.focus(field);
    },
    [look, field],
  );
  const changed = useCallback(
    (mounted: MountedForm) => {
      change(() => mounted.data());
      clearTimeout(timer.current);
      timer.current = setTimeout(look, 250);
    },
    [change, look],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  // Before the form is taken down, its last values are kept for the save under way.
  useLayoutEffect(
    () => () => {
      if (form.current) settle(form.current.data());
    },
    [settle],
  );

  const next = (): void => {
    const mounted = form.current;
    if (!mounted) return;
    const now = mounted.state();
    setState(now);
    const [first] = now.problems;
    if (needsCertificate(draft) && !draft.certificate) {
      setTried(true);
      return void goToCertificate();
    }
    if (!first) return void go('materials');
    mounted.showProblems();
    mounted.focus(first.path);
  };
  const open = state?.problems.length ?? 0;
  return (
    <>
      <div className="cols">
        <aside className="side stick" aria-label={apply.progress}>
          {state && (
            <MissingList
              problems={state.problems}
              counts={state.counts}
              onGo={(problem) => form.current?.focus(problem.path)}
            />
          )}
          <HelpCard guide={guide} />
        </aside>
        <div className="main">
          {needsCertificate(draft) && (
            <CertificateCard controller={controller} guide={guide} missing={tried} />
          )}
          <RouteCard controller={controller} />
          {origins.length > 0 && (
            <Note>{apply.prefilled(Object.keys(sources).length, origins.join(common.listSeparator))}</Note>
          )}
          <section
            className="card"
            aria-label={apply.formPart}
            onInput={() => form.current && changed(form.current)}
          >
            <FormView
              definition={draft.form.definition}
              data={controller.data()}
              language={language}
              sources={sources}
              onReady={ready}
              onChange={changed}
              loading={<Skeleton lines={10} />}
              failed={(retry) => <FormFailed onRetry={retry} />}
            />
          </section>
        </div>
      </div>
      <StickyActionBar>
        <span className="small mute sp only-desk">
          {state && (open > 0 ? apply.blockedHint(open) : apply.readyHint)}
        </span>
        <button type="button" className="btn" onClick={leave}>
          {apply.saveLeave}
        </button>
        <button type="button" className="btn pri" onClick={next}>
          {apply.toMaterials}
          <Icon name="forward" />
        </button>
      </StickyActionBar>
    </>
  );
}
