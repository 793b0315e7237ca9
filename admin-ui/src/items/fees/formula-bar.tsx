import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { feeTexts } from './fee-texts.ts';

interface FormulaBarProps {
  /** The factors, left to right; a table part stands out. */
  parts: readonly { name: string; about: string; table?: boolean }[];
}

const box = {
  display: 'grid',
  px: 2,
  py: 0.5,
  textAlign: 'center',
  fontWeight: 600,
  backgroundColor: 'var(--white)',
  border: '1px solid var(--grey-300)',
  borderRadius: 'var(--radius)',
  '& small': { fontWeight: 400, color: 'var(--grey-700)' },
};

/** 应缴 = 因数 × 因数 × 单价, as a picture of the rule. */
export function FormulaBar({ parts }: FormulaBarProps) {
  const t = useTexts(feeTexts);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        p: 2,
        borderRadius: 'var(--radius)',
        backgroundColor: 'var(--grey-100)',
      }}
    >
      <Box
        sx={{
          ...box,
          backgroundColor: 'var(--blue-600)',
          borderColor: 'var(--blue-600)',
          color: 'var(--white)',
          '& small': { color: 'var(--white)', fontWeight: 400 },
        }}
      >
        {t.due}
        <small>{t.yuan}</small>
      </Box>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: factors have no identity but their place
        <Fragment key={index}>
          <Box component="span" sx={{ fontSize: 20, color: 'var(--grey-700)' }}>
            {index === 0 ? '=' : '×'}
          </Box>
          <Box sx={{ ...box, borderColor: part.table ? 'var(--blue-600)' : 'var(--grey-300)' }}>
            {part.name}
            <small>{part.about}</small>
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
