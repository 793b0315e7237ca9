import { useEffect, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import { Note } from '../../components/note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { commonTexts } from '../texts.ts';
import { formTexts } from './form-texts.ts';

/** The form builder, fetched on first use; it owns its element and begins anew after undo, redo and reload. */
export function BuilderView() {
  const { bundle, change, turn } = useDesigner();
  const t = useTexts(formTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ bundle, change });
  latest.current = { bundle, change };
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` and `attempt` begin anew
  useEffect(() => {
    let gone = false;
    let unmount: (() => void) | undefined;
    const element = document.createElement('div');
    host.current?.replaceChildren(element);
    const mount = async () => {
      const { mountBuilder } = await import('./builder-runtime.ts');
      if (gone) return;
      unmount = await mountBuilder(element, {
        form: latest.current.bundle.form,
        language,
        onChange: (form) => {
          if (!gone) latest.current.change('form', (now) => ({ ...now, form }));
        },
      });
      if (gone) unmount();
      else setStatus('ready');
    };
    setStatus('loading');
    mount().catch((reason: unknown) => {
      console.error(reason);
      if (!gone) setStatus('failed');
    });
    return () => {
      gone = true;
      unmount?.();
    };
  }, [language, turn, attempt]);
  return (
    <>
      {status === 'loading' && (
        <div role="status">
          <p className="m">{t.loadingBuilder}</p>
          <Skeleton lines={6} />
        </div>
      )}
      {status === 'failed' && (
        <Note
          tone="bad"
          action={
            <Button size="small" onClick={() => setAttempt(attempt + 1)}>
              {common.retry}
            </Button>
          }
        >
          {t.failed}
        </Note>
      )}
      <div ref={host} className="fio" hidden={status === 'failed'} />
    </>
  );
}
