import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { material as kind } from '../../../../platform/definition/kinds/material.ts';
import { ConditionEditor } from '../condition/condition-editor.tsx';
import { useDesigner } from '../define/designer-context.ts';
import { FileControl } from '../fields/file-control.tsx';
import { KindField } from '../fields/kind-field.tsx';
import { useTexts } from '../../i18n/texts.ts';
import type { MaterialDraft } from './material-draft.ts';
import type { MaterialFieldsProps } from './material-fields.tsx';
import { materialTexts } from './material-texts.ts';

/** The remaining elements of a material, in groups. */
export function MaterialMore({ draft, errors, disabled, onChange, onBusy }: MaterialFieldsProps) {
  const { view } = useDesigner();
  const t = useTexts(materialTexts);
  const field = (name: keyof MaterialDraft, more: { lines?: number } = {}) => (
    <KindField
      schema={kind}
      name={name}
      scope="material"
      value={draft[name]}
      error={errors[name]}
      disabled={disabled}
      onChange={(value) => onChange({ [name]: value })}
      {...more}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Group title={t.groupForm}>
        {field('originality')}
        {field('medium')}
        {field('originals')}
        {field('copies')}
        {field('paper')}
        {field('nameEn')}
      </Group>
      <Group title={t.groupNeed}>
        {field('necessity')}
        <Wide>
          <ConditionEditor
            id="material-requiredWhen"
            label={t.requiredWhen}
            hint={t.requiredWhenHint}
            value={draft.requiredWhen}
            disabled={disabled}
            onChange={(requiredWhen) => onChange({ requiredWhen })}
          />
        </Wide>
      </Group>
      <Group title={t.groupSource}>
        {field('source')}
        {field('issuer')}
        <Wide>{field('sourceNote')}</Wide>
      </Group>
      <Group title={t.groupText}>
        <Wide>{field('instructions', { lines: 2 })}</Wide>
        <Wide>{field('criteria', { lines: 2 })}</Wide>
        <Wide>{field('basis')}</Wide>
        <Wide>{field('note')}</Wide>
      </Group>
      <Group title={t.groupFile}>
        {field('formats')}
        {field('maxFiles')}
        <Wide>
          <FileControl
            id="material-sample"
            label={t.sample}
            itemKey={view.key}
            accept=".docx,.xlsx,.pdf,.jpg,.png"
            value={draft.sample}
            disabled={disabled}
            onBusy={onBusy}
            onChange={(sample) => onChange({ sample })}
          />
        </Wide>
      </Group>
    </Box>
  );
}

const Wide = ({ children }: { children: ReactNode }) => <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>;

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <h3>{title}</h3>
      <Box
        sx={{
          mt: 1,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
