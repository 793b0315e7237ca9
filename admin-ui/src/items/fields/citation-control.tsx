import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { Citation } from '../../../../platform/definition/kinds/shared-fields.ts';
import { useTexts } from '../../i18n/texts.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { fieldTexts } from './field-texts.ts';

/** A law and its article; both empty means no citation. */
export function CitationControl(props: FieldProps<Citation | undefined>) {
  const { id, label, value, onChange, disabled } = props;
  const t = useTexts(fieldTexts);
  const put = (patch: Partial<Citation>) => {
    const next = { law: '', ...value, ...patch };
    if (!next.article) delete next.article;
    onChange(next.law || next.article ? next : undefined);
  };
  return (
    <FieldFrame {...props} group>
      <Box sx={{ display: 'grid', gridTemplateColumns: '3fr 2fr', gap: 1 }}>
        <OutlinedInput
          id={id}
          size="small"
          value={value?.law ?? ''}
          placeholder={t.law}
          disabled={disabled}
          error={Boolean(props.error)}
          onChange={(event) => put({ law: event.target.value })}
          inputProps={{ 'aria-label': t.lawOf(label) }}
        />
        <OutlinedInput
          size="small"
          value={value?.article ?? ''}
          placeholder={t.article}
          disabled={disabled}
          onChange={(event) => put({ article: event.target.value })}
          inputProps={{ 'aria-label': t.articleOf(label) }}
        />
      </Box>
    </FieldFrame>
  );
}
