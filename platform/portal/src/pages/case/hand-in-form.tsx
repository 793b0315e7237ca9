import { useRef, useState } from 'react';
import type { CaseView } from '../../../../contract/case-view.ts';
import { FormView } from '../../../../render/form-runtime/form-view.tsx';
import type { MountedForm } from '../../../../render/form-runtime/mounted-form.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { Note } from '../../components/note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../i18n/index.ts';
import { FormFailed } from '../apply/form-failed.tsx';
import type { HandIn } from './use-hand-in.ts';

interface HandInFormProps {
  view: CaseView;
  handIn: HandIn;
  /** Only these fields can be changed; all of them when left out. */
  editable?: readonly string[];
}

/** The application form, opened to be changed. */
export function HandInForm({ view, handIn, editable }: HandInFormProps) {
  const { caseText } = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const form = useRef<MountedForm>(null);

  const finish = (): void => {
    const mounted = form.current;
    if (!mounted) return;
    const [problem] = mounted.state().problems;
    if (problem) {
      mounted.showProblems();
      mounted.focus(problem.path);
      return;
    }
    handIn.setForm({ ...view.form.data, ...mounted.data() });
    setOpen(false);
  };
  if (!open) {
    return (
      <p className="btns">
        <button type="button" className="btn line" onClick={() => setOpen(true)}>
          {caseText.fixForm}
        </button>
        {handIn.form && <span className="small ok">{caseText.fixed}</span>}
      </p>
    );
  }
  return (
    <div className="fix-form">
      {editable && <Note>{caseText.fixFormHint}</Note>}
      <FormView
        definition={view.form.definition}
        data={handIn.form ?? view.form.data}
        editable={editable}
        language={language}
        onReady={(mounted) => {
          form.current = mounted;
          if (editable?.[0]) mounted.focus(editable[0]);
        }}
        loading={<Skeleton lines={6} />}
        failed={(retry) => <FormFailed onRetry={retry} />}
      />
      <p className="btns">
        <button type="button" className="btn pri" onClick={finish}>
          {caseText.saveFix}
        </button>
      </p>
    </div>
  );
}
