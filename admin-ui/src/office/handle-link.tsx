import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { TaskRow } from '../../../platform/contract/office.ts';
import { useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

/** 【办理】 opens the handling page; a step that waits can only be looked at. */
export function HandleLink({ row }: { row: TaskRow }) {
  const t = useTexts(officeTexts);
  return (
    <Button
      component={Link}
      to={caseAddress(row.case)}
      size="small"
      color={row.waitingFor ? 'inherit' : 'primary'}
    >
      {row.waitingFor ? t.view : t.handle}
    </Button>
  );
}
