import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import type { CallResult } from '../../../../platform/contract/client.ts';
import { Note } from '../../components/note.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useTell } from '../../components/use-tell.ts';
import { useSend } from '../../data/use-send.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { Panel } from '../parts/panel.tsx';
import { publishTexts } from './publish-texts.ts';

interface PublishPanelProps {
  check: CallResult<'checkItem'> | undefined;
  checking: boolean;
  onCheck: () => void;
}

/** 【发布】 with the reason while it cannot be pressed, and what it will do before it is. */
export function PublishPanel({ check, checking, onCheck }: PublishPanelProps) {
  const { view, bundle, state, save, accept } = useDesigner();
  const t = useTexts(publishTexts);
  const tell = useTell();
  const { send, busy, problem } = useSend();
  const [asking, setAsking] = useState(false);
  const errors = check?.findings.filter((one) => one.severity === 'error').length ?? 0;
  const warnings = check?.findings.filter((one) => one.severity === 'warning').length ?? 0;
  const settled = state === 'saved';
  const ready = settled && check?.publishable === true && errors === 0 && !checking;
  const publish = async () => {
    const { key, revision } = view;
    const result = await send('publishItem', { params: { key }, body: { revision } });
    setAsking(false);
    if (!result.done) return;
    accept(result.answer);
    tell(t.done(result.answer.version));
  };
  if (view.status !== 'draft')
    return (
      <Panel title={t.effect}>
        <Note tone="ok">
          <b>{t.done(view.version)}</b>
          <div className="s">
            {t.doneText} {t.notDraft}
          </div>
          <a href={`/items/${view.key}`} target="_blank" rel="noreferrer">
            {t.seeGuide}
          </a>
        </Note>
      </Panel>
    );
  const why = !settled
    ? t.unsaved
    : errors > 0
      ? t.blocked(errors)
      : warnings > 0
        ? t.warned(warnings)
        : t.clean;
  return (
    <Panel
      title={t.effect}
      beside={t.version(view.version)}
      end={
        <Button size="small" disabled={checking || !settled} onClick={onCheck}>
          {checking ? t.checking : t.check}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Refusal problem={problem} />
        {check || !settled ? (
          <div id="publish-why">
            <Note tone={!settled || errors > 0 ? 'bad' : warnings > 0 ? 'warn' : 'ok'}>{why}</Note>
          </div>
        ) : (
          <p className="m">{t.checking}</p>
        )}
        {settled ? (
          <Button
            variant="contained"
            color="primary"
            size="large"
            disabled={!ready || busy}
            aria-describedby="publish-why"
            onClick={() => setAsking(true)}
          >
            {t.publish}
          </Button>
        ) : (
          <Button color="primary" onClick={() => void save()}>
            {t.saveAndCheck}
          </Button>
        )}
      </Box>
      <ConfirmDialog
        open={asking}
        title={t.publishTitle(view.version)}
        confirm={t.publish}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void publish()}
      >
        <p>{t.publishText(bundle.item.name, view.version)}</p>
        {view.openCases > 0 && <p>{t.openCases(view.openCases)}</p>}
        {warnings > 0 && <p>{t.warned(warnings)}</p>}
      </ConfirmDialog>
    </Panel>
  );
}
