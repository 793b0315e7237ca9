import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { fieldTexts } from './field-texts.ts';
import { useTexts } from '../../i18n/texts.ts';

interface LinesControlProps extends FieldProps<string[]> {
  placeholder?: string;
}

/** A list of sentences, one field each. */
export function LinesControl(props: LinesControlProps) {
  const { id, label, value, onChange, disabled, placeholder } = props;
  const t = useTexts(fieldTexts);
  return (
    <FieldFrame {...props} group>
      {value.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Box key={index} sx={{ display: 'flex', gap: 0.5 }}>
          <OutlinedInput
            id={index === 0 ? id : undefined}
            size="small"
            fullWidth
            multiline
            value={line}
            disabled={disabled}
            placeholder={placeholder}
            autoFocus={line === '' && index === value.length - 1 && index > 0}
            onChange={(event) => onChange(value.with(index, event.target.value))}
            inputProps={{ 'aria-label': t.lineOf(label, index + 1) }}
          />
          <IconButton
            aria-label={t.removeLine(label, index + 1)}
            disabled={disabled}
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
          onClick={() => onChange([...value, ''])}
        >
          {t.addLine}
        </Button>
      )}
    </FieldFrame>
  );
}
