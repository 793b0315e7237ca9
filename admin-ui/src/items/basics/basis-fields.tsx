import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Citation } from '../../../../platform/definition/kinds/shared-fields.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CitationControl } from '../fields/citation-control.tsx';
import { FieldFrame } from '../fields/field-frame.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { commonTexts } from '../texts.ts';
import { basicsTexts } from './basics-texts.ts';

interface BasisFieldsProps {
  value: Citation[];
  disabled: boolean;
  onChange: (value: Citation[]) => void;
}

/** 设定依据: laws and articles with their text. */
export function BasisFields({ value, disabled, onChange }: BasisFieldsProps) {
  const t = useTexts(basicsTexts);
  const common = useTexts(commonTexts);
  return (
    <FieldFrame id="item-basis" label={t.basis} group>
      {value.map((citation, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: citations have no identity but their place
          key={index}
          sx={{ display: 'flex', gap: 1, pb: 2, borderBottom: 'var(--line)', alignItems: 'start' }}
        >
          <Box sx={{ display: 'grid', gap: 1, flex: 1, minWidth: 0 }}>
            <CitationControl
              id={`item-basis-${index}`}
              label={t.basisN(index + 1)}
              value={citation}
              disabled={disabled}
              onChange={(next) => onChange(value.with(index, next ?? { law: '' }))}
            />
            <TextControl
              id={`item-basis-${index}-text`}
              label={t.basisText(index + 1)}
              lines={2}
              value={citation.text ?? ''}
              disabled={disabled}
              onChange={(text) => onChange(value.with(index, { ...citation, text: text || undefined }))}
            />
          </Box>
          <IconButton
            aria-label={common.removeNamed(t.basisN(index + 1))}
            disabled={disabled}
            sx={{ mt: 3 }}
            onClick={() => onChange(value.toSpliced(index, 1))}
          >
            <DeleteOutlineOutlined fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {!disabled && (
        <Button
          size="small"
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, { law: '' }])}
        >
          {t.addBasis}
        </Button>
      )}
    </FieldFrame>
  );
}
