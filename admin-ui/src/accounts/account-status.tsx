import type { AccountRow } from '../../../platform/contract/admin.ts';
import { Chip } from '../components/chip.tsx';
import { useTexts } from '../i18n/texts.ts';
import { accountTexts } from './account-texts.ts';

/** 正常, 已停用 or 已锁定 (too many wrong passwords). */
export function AccountStatus({ row }: { row: AccountRow }) {
  const t = useTexts(accountTexts);
  if (row.disabled) return <Chip tone="bad">{t.disabled}</Chip>;
  if (row.lockedUntil) return <Chip tone="warn">{t.locked}</Chip>;
  return <Chip tone="ok">{t.active}</Chip>;
}
