import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { FormView } from '../../../../platform/render/form-runtime/form-view.tsx';
import type { MountedForm } from '../../../../platform/render/form-runtime/mounted-form.ts';
import { Note } from '../../components/note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { commonTexts } from '../texts.ts';
import { formTexts } from './form-texts.ts';

/** The form as applicants see it, to be tried out. */
export function PreviewView() {
  const { bundle } = useDesigner();
  const t = useTexts(formTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const form = useRef<MountedForm | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  if (bundle.form.components.length === 0) return <p className="m">{t.emptyPreview}</p>;
  const check = () => {
    form.current?.showProblems();
    setOpen(form.current?.state().problems.length ?? null);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 760 }}>
      <Note tone="info">{t.previewNote}</Note>
      <FormView
        key={JSON.stringify(bundle.form)}
        definition={bundle.form}
        data={{}}
        language={language}
        onReady={(mounted) => {
          form.current = mounted;
        }}
        loading={<Skeleton lines={8} />}
        failed={(retry) => (
          <Note
            tone="bad"
            action={
              <Button size="small" onClick={retry}>
                {common.retry}
              </Button>
            }
          >
            {t.failed}
          </Note>
        )}
      />
      {open !== null && (
        <Note tone={open > 0 ? 'warn' : 'ok'}>{open > 0 ? t.problemCount(open) : t.allRight}</Note>
      )}
      <Button color="primary" sx={{ justifySelf: 'start' }} onClick={check}>
        {t.check}
      </Button>
    </Box>
  );
}
