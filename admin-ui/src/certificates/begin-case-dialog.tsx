import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CertificateView } from '../../../platform/contract/certificates.ts';
import { FormView } from '../../../platform/render/form-runtime/form-view.tsx';
import type { MountedForm } from '../../../platform/render/form-runtime/mounted-form.ts';
import { nameOf } from '../../../platform/render/language.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { Note } from '../components/note.tsx';
import { partTexts } from '../components/part-texts.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { useTell } from '../components/use-tell.ts';
import { useSend } from '../data/use-send.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseAddress } from '../office/task-columns.tsx';
import { certificateTexts } from './certificate-texts.ts';

/** 依职权立案: the form of the item, filled in by the office; the case then takes its steps like any other. */
export function BeginCaseDialog({
  certificate,
  act,
  onClose,
}: {
  certificate: CertificateView;
  act: CertificateView['acts'][number];
  onClose(): void;
}) {
  const t = useTexts(certificateTexts);
  const parts = useTexts(partTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const tell = useTell();
  const form = useRef<MountedForm | null>(null);
  const [faults, setFaults] = useState(0);
  const [dirty, setDirty] = useState(false);
  const { busy, problem, send } = useSend();
  const submit = async () => {
    if (!form.current) return;
    const { problems } = form.current.state();
    setFaults(problems.length);
    if (problems.length > 0) {
      form.current.showProblems();
      return;
    }
    const body = { item: act.key, certificate: certificate.number, form: form.current.data() };
    const sent = await send('beginOfficeCase', { body });
    if (!sent.done) return;
    tell(t.started(sent.answer.number));
    navigate(caseAddress(sent.answer.id));
  };
  return (
    <FormDialog
      title={t.startTitle(nameOf(act, language))}
      okLabel={t.startOk}
      okTone="error"
      wide
      busy={busy}
      dirty={dirty}
      problem={problem}
      faultRound={problem ?? faults}
      onSubmit={submit}
      onClose={onClose}
    >
      <Note tone="warn">{t.startAbout(certificate.number, certificate.holder)}</Note>
      {problem?.findings?.map(({ path, message }) => (
        <Note key={path} tone="bad">
          {message[language]}
        </Note>
      ))}
      {faults > 0 ? <Note tone="bad">{t.formFaults(faults)}</Note> : null}
      <FormView
        definition={act.form}
        data={{}}
        language={language}
        onReady={(mounted) => {
          form.current = mounted;
        }}
        onChange={() => setDirty(true)}
        loading={<Skeleton lines={5} />}
        failed={(retry) => (
          <Note
            tone="bad"
            action={
              <Button size="small" onClick={retry}>
                {parts.retry}
              </Button>
            }
          >
            {t.formFailed}
          </Note>
        )}
      />
    </FormDialog>
  );
}
