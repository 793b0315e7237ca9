import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTexts } from '../../i18n/texts.ts';
import { TextControl } from '../fields/text-control.tsx';
import { documentTexts } from './document-texts.ts';
import type { DocumentBlock } from './new-document.ts';
import { TemplateText } from './template-text.tsx';

interface BlockFieldsProps {
  number: number;
  block: DocumentBlock;
  disabled: boolean;
  onChange: (block: DocumentBlock) => void;
}

/** The fields of one block of a document. */
export function BlockFields({ number, block, disabled, onChange }: BlockFieldsProps) {
  const t = useTexts(documentTexts);
  const id = `block-${number}`;
  switch (block.type) {
    case 'heading':
      return (
        <TemplateText
          id={`${id}-text`}
          label={t.textOf(number, t.heading)}
          value={block.text}
          disabled={disabled}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'paragraph':
      return (
        <>
          <TemplateText
            id={`${id}-text`}
            label={t.textOf(number, t.paragraph)}
            lines={2}
            value={block.text}
            disabled={disabled}
            onChange={(text) => onChange({ ...block, text })}
          />
          <ToggleButtonGroup
            size="small"
            exclusive
            value={block.align ?? 'left'}
            disabled={disabled}
            aria-label={t.align}
            onChange={(_event, align: 'left' | 'center' | 'right' | null) =>
              align && onChange({ ...block, align })
            }
          >
            {(['left', 'center', 'right'] as const).map((align) => (
              <ToggleButton key={align} value={align} sx={{ height: 28 }}>
                {t[align]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </>
      );
    case 'signature':
      return (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          <TemplateText
            id={`${id}-organ`}
            label={t.organ(number)}
            value={block.organ}
            disabled={disabled}
            onChange={(organ) => onChange({ ...block, organ })}
          />
          <TemplateText
            id={`${id}-date`}
            label={t.date(number)}
            value={block.date}
            disabled={disabled}
            onChange={(date) => onChange({ ...block, date })}
          />
        </Box>
      );
    case 'fields':
      return <RowFields number={number} block={block} disabled={disabled} onChange={onChange} />;
  }
}

type FieldsBlock = Extract<DocumentBlock, { type: 'fields' }>;

function RowFields({ number, block, disabled, onChange }: BlockFieldsProps & { block: FieldsBlock }) {
  const t = useTexts(documentTexts);
  const put = (rows: FieldsBlock['rows']) => onChange({ ...block, rows });
  return (
    <>
      <b>{t.textOf(number, t.fields)}</b>
      {block.rows.map((row, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          key={index}
          sx={{ display: 'grid', gap: 1, gridTemplateColumns: '2fr 3fr auto', alignItems: 'start' }}
        >
          <TextControl
            id={`block-${number}-${index}-label`}
            label={t.rowLabel(number, index + 1)}
            value={row.label}
            disabled={disabled}
            onChange={(label) => put(block.rows.with(index, { ...row, label }))}
          />
          <TemplateText
            id={`block-${number}-${index}-value`}
            label={t.rowValue(number, index + 1)}
            value={row.value}
            disabled={disabled}
            onChange={(value) => put(block.rows.with(index, { ...row, value }))}
          />
          <IconButton
            aria-label={t.removeRow(index + 1)}
            disabled={disabled || block.rows.length === 1}
            sx={{ mt: 3 }}
            onClick={() => put(block.rows.toSpliced(index, 1))}
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
          onClick={() => put([...block.rows, { label: '', value: '' }])}
        >
          {t.addRow}
        </Button>
      )}
    </>
  );
}
