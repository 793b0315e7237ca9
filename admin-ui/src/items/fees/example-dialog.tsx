import Button from '@mui/material/Button';
import { useState } from 'react';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import type { FeeExample } from './use-fee-preview.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { NumberControl } from '../fields/number-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { SideSheet } from '../parts/side-sheet.tsx';
import { commonTexts } from '../texts.ts';
import { fieldsUsed } from './fee-fields.ts';
import { feeSideTexts, feeTexts } from './fee-texts.ts';
import type { FormValues } from './use-fee-preview.ts';
import { ValueFields } from './value-fields.tsx';

interface ExampleDialogProps {
  rule: FeeRule;
  initial: Omit<FeeExample, 'expected'> & { expected?: number };
  onConfirm: (example: FeeExample) => void;
  onClose: () => void;
}

/** A worked example: a situation, its values, and what must come out. */
export function ExampleDialog({ rule, initial, onConfirm, onClose }: ExampleDialogProps) {
  const { bundle, readOnly } = useDesigner();
  const t = useTexts(feeSideTexts);
  const fee = useTexts(feeTexts);
  const common = useTexts(commonTexts);
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    const { expected } = draft;
    if (draft.name.trim() && expected !== undefined) onConfirm({ ...draft, expected });
  };
  return (
    <SideSheet
      open
      title={t.exampleTitle}
      width={520}
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
          id="example-name"
          label={t.exampleName}
          required
          autoFocus
          hint={t.exampleNameHint}
          value={draft.name}
          disabled={readOnly}
          error={tried && !draft.name.trim() ? t.nameMissing : undefined}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <ValueFields
          scope="example"
          fields={fieldsUsed(rule, bundle)}
          values={draft.form as FormValues}
          disabled={readOnly}
          onChange={(form) => setDraft({ ...draft, form: form as FeeExample['form'] })}
        />
        <NumberControl
          id="example-expected"
          label={t.exampleExpected}
          required
          unit={fee.yuan}
          value={draft.expected}
          disabled={readOnly}
          error={tried && draft.expected === undefined ? t.expectedMissing : undefined}
          onChange={(expected) => setDraft({ ...draft, expected })}
        />
      </div>
    </SideSheet>
  );
}
