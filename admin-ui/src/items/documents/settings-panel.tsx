import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  type DocumentTemplate,
  documentTemplate as kind,
} from '../../../../platform/definition/kinds/document-template.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { KindField } from '../fields/kind-field.tsx';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { documentTexts } from './document-texts.ts';
import type { PutDocument } from './documents-tab.tsx';
import { numberSample } from './new-document.ts';

interface SettingsPanelProps {
  template: DocumentTemplate;
  usedBy: string[];
  onChange: PutDocument;
  onRemove: () => void;
}

export function SettingsPanel({ template, usedBy, onChange, onRemove }: SettingsPanelProps) {
  const { readOnly } = useDesigner();
  const t = useTexts(documentTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const field = (name: keyof DocumentTemplate, hint?: string) => (
    <KindField
      schema={kind}
      name={name}
      scope="document"
      value={template[name]}
      hint={hint}
      disabled={readOnly}
      onChange={(value) => onChange(name, { [name]: value })}
    />
  );
  const sample = numberSample(template.numberFormat, new Date().getFullYear());
  return (
    <Panel
      title={t.settings}
      beside={usedBy.length > 0 ? t.usedIn(usedBy.join(language === 'zh' ? '、' : ', ')) : t.unused}
      end={
        !readOnly && (
          <Button size="small" color="error" onClick={onRemove}>
            {common.remove}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: '1fr 1fr' } }}>
        {field('name')}
        {field('kind')}
        {field('numberFormat', `${t.numberHint}；${t.numberSample(sample)}`)}
        {field('orientation')}
        {field('validDays')}
        {field('nameEn')}
      </Box>
    </Panel>
  );
}
