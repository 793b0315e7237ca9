import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Condition } from '../../../../platform/definition/kinds/rule.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ConditionEditor } from '../condition/condition-editor.tsx';
import { useDesigner } from '../define/designer-context.ts';
import { CitationControl } from '../fields/citation-control.tsx';
import { NumberControl } from '../fields/number-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { SideSheet } from '../parts/side-sheet.tsx';
import { commonTexts } from '../texts.ts';
import { feeSideTexts } from './fee-texts.ts';
import type { Waiver } from './waivers-panel.tsx';

interface WaiverDialogProps {
  initial: Waiver;
  onConfirm: (waiver: Waiver) => void;
  onClose: () => void;
}

export function WaiverDialog({ initial, onConfirm, onClose }: WaiverDialogProps) {
  const { readOnly } = useDesigner();
  const t = useTexts(feeSideTexts);
  const common = useTexts(commonTexts);
  const [draft, setDraft] = useState<Omit<Waiver, 'when'> & { when?: Condition }>(initial);
  const [tried, setTried] = useState(false);
  const wrongPercent = !(draft.percent > 0 && draft.percent <= 100);
  const confirm = () => {
    setTried(true);
    const { when } = draft;
    if (draft.name.trim() && when && !wrongPercent) onConfirm({ ...draft, when });
  };
  return (
    <SideSheet
      open
      title={t.waiverTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{readOnly ? common.close : common.cancel}</Button>
          {!readOnly && (
            <Button variant="contained" color="primary" onClick={confirm}>
              {common.confirm}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <TextControl
          id="waiver-name"
          label={t.waiverName}
          required
          autoFocus
          value={draft.name}
          disabled={readOnly}
          error={tried && !draft.name.trim() ? t.nameMissing : undefined}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <ConditionEditor
          id="waiver-when"
          label={t.waiverWhen}
          required
          value={draft.when}
          disabled={readOnly}
          error={tried && !draft.when ? t.conditionMissing : undefined}
          onChange={(when) => setDraft({ ...draft, when })}
        />
        <NumberControl
          id="waiver-percent"
          label={t.percent}
          required
          unit="%"
          value={draft.percent}
          disabled={readOnly}
          error={wrongPercent ? t.percentWrong : undefined}
          onChange={(percent) => setDraft({ ...draft, percent: percent ?? 0 })}
        />
        <CitationControl
          id="waiver-basis"
          label={t.waiverBasis}
          value={draft.basis}
          disabled={readOnly}
          onChange={(basis) => setDraft({ ...draft, basis })}
        />
      </div>
    </SideSheet>
  );
}
