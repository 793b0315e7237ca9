import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import { Chip } from '../../components/chip.tsx';
import { Note } from '../../components/note.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { CitationControl } from '../fields/citation-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { feeTexts } from './fee-texts.ts';
import type { PutFee } from './fees-tab.tsx';

interface FeeHeadProps {
  rule: FeeRule;
  index: number;
  onChange: PutFee;
  onRemove: () => void;
}

/** What is charged, and on what basis. */
export function FeeHead({ rule, index, onChange, onRemove }: FeeHeadProps) {
  const { readOnly, findings } = useDesigner();
  const t = useTexts(feeTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const nameFault = findings.find((one) => one.path === `/fees/${index}/name`);
  return (
    <Panel
      title={rule.name || t.newRule}
      beside={<Chip tone={rule.basis ? 'ok' : 'warn'}>{rule.basis ? t.hasBasis : t.noBasis}</Chip>}
      end={
        !readOnly && (
          <Button size="small" color="error" onClick={onRemove}>
            {common.remove}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Box
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0,1fr)', md: '1fr 2fr 1fr' } }}
        >
          <TextControl
            id="fee-name"
            label={t.name}
            required
            value={rule.name}
            disabled={readOnly}
            error={nameFault && pick(nameFault.message)}
            onChange={(name) => onChange('name', { name })}
          />
          <CitationControl
            id="fee-basis"
            label={t.basis}
            required
            value={rule.basis}
            disabled={readOnly}
            onChange={(basis) => onChange('basis', { basis })}
          />
          <TextControl
            id="fee-standard"
            label={t.standard}
            value={rule.standard ?? ''}
            disabled={readOnly}
            onChange={(standard) => onChange('standard', { standard: standard || undefined })}
          />
        </Box>
        <Note tone={rule.basis ? 'ok' : 'warn'}>
          <span className="s">{t.basisNote}</span>
        </Note>
      </Box>
    </Panel>
  );
}
