import type { AccountRow } from '../../../platform/contract/admin.ts';
import { formatDateTime } from '../../../platform/render/format/date.ts';
import type { Column } from '../components/list/column.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { AccountStatus } from './account-status.tsx';
import { accountTexts } from './account-texts.ts';

/** Columns both account lists have. */
export function useAccountColumns(): Record<
  'name' | 'phone' | 'status' | 'lastSignIn' | 'created',
  Column<AccountRow>
> {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const status = (row: AccountRow) => (row.disabled ? t.disabled : row.lockedUntil ? t.locked : t.active);
  const lastSignIn = (row: AccountRow) =>
    row.lastSignInAt ? formatDateTime(row.lastSignInAt, language) : t.never;
  return {
    name: {
      key: 'name',
      title: t.name,
      sort: 'name',
      text: (row) => `${row.name} (${row.username})`,
      render: (row) => (
        <>
          <b>{row.name}</b>
          <span className="sub">{row.username}</span>
        </>
      ),
    },
    phone: {
      key: 'phone',
      title: t.phone,
      width: 128,
      text: (row) => row.phone ?? '',
      render: (row) => row.phone ?? '—',
    },
    status: {
      key: 'status',
      title: t.status,
      width: 88,
      text: status,
      render: (row) => <AccountStatus row={row} />,
    },
    lastSignIn: {
      key: 'lastSignIn',
      title: t.lastSignIn,
      sort: 'lastSignInAt',
      width: 160,
      text: lastSignIn,
      render: lastSignIn,
    },
    created: {
      key: 'created',
      title: t.created,
      sort: 'createdAt',
      width: 160,
      hidden: true,
      text: (row) => formatDateTime(row.createdAt, language),
      render: (row) => formatDateTime(row.createdAt, language),
    },
  };
}
