import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { Link } from 'react-router';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import { ACCOUNT_KIND } from '../../../platform/render/labels/account-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import type { AccountActName } from './account-acts.ts';
import { AccountMenu } from './account-menu.tsx';
import { accountTexts } from './account-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { useAccountColumns } from './use-account-columns.tsx';

/** 申请人用户, persons and enterprises apart: 清除密码, 停用, 删除用户. */
export function ApplicantList({ kind }: { kind: 'person' | 'enterprise' }) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const refresh = useRefresh();
  const columns = useAccountColumns();
  const [asked, setAsked] = useState<{ act: 'reset' | AccountActName; row: AccountRow } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ListPage<AccountRow>
        resource="applicants"
        keptAs={`applicants.${kind}`}
        fixed={{ kind }}
        title={t.applicants}
        crumbs={[t.crumb]}
        searches={t.searchesApplicants}
        sort={{ field: 'createdAt', order: 'DESC' }}
        columns={[
          { ...columns.name, title: t.applicantName },
          {
            key: 'idNumber',
            title: t.idNumber,
            text: (row) => row.idNumber ?? '',
            render: (row) => row.idNumber ?? '—',
          },
          columns.phone,
          columns.status,
          columns.lastSignIn,
          { ...columns.created, hidden: false },
        ]}
        above={
          <nav className="tabs in" aria-label={t.kind}>
            {(['person', 'enterprise'] as const).map((one) => (
              <Link
                key={one}
                to={one === 'person' ? '/applicants' : '/applicants/enterprises'}
                className={one === kind ? 'on' : undefined}
                aria-current={one === kind ? 'page' : undefined}
              >
                {label(ACCOUNT_KIND, one, language)}
              </Link>
            ))}
          </nav>
        }
        empty={{ title: t.emptyApplicants, text: t.emptyApplicantsText }}
        rowActions={(row) => (
          <AccountMenu
            row={row}
            resetLabel={t.clearPassword}
            onAct={(act) => setAsked({ act, row })}
            onReset={() => setAsked({ act: 'reset', row })}
          />
        )}
      />
      {asked?.act === 'reset' ? <ResetPasswordDialog row={asked.row} onClose={close} /> : null}
      {asked && asked.act !== 'reset' ? (
        <ActDialog
          act={asked.act}
          row={asked.row}
          onDone={() => {
            close();
            refresh();
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
