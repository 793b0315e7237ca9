import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import type { Role } from '../../../platform/contract/route.ts';
import { ROLE } from '../../../platform/render/labels/account-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useRoles } from '../data/session-store.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import type { AccountActName } from './account-acts.ts';
import { AccountMenu } from './account-menu.tsx';
import { accountTexts } from './account-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { grantableRoles } from './grantable-roles.ts';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { StaffDialog } from './staff-dialog.tsx';
import { useAccountColumns } from './use-account-columns.tsx';

type Asked = { act: 'add' } | { act: 'edit' | 'reset' | AccountActName; row: AccountRow } | null;

/** 人员管理 */
export function StaffList() {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const refresh = useRefresh();
  const own = useRoles();
  const departments = useChoices('department');
  const columns = useAccountColumns();
  const [asked, setAsked] = useState<Asked>(null);
  const hall = own.includes('system-admin') || own.includes('hall-admin');
  const rolesText = (row: AccountRow) =>
    row.roles.map((role) => label(ROLE, role, language)).join(t.separator);
  const departmentText = (row: AccountRow) => (row.department ? departments.nameOf(row.department) : '');
  const roleOptions = grantableRoles(own).map((role: Role) => ({
    value: role,
    label: label(ROLE, role, language),
  }));
  const close = () => setAsked(null);
  const done = () => {
    close();
    refresh();
  };
  return (
    <>
      <ListPage<AccountRow>
        resource="staff"
        title={t.staff}
        crumbs={[t.crumb]}
        searches={t.searchesStaff}
        columns={[
          columns.name,
          { key: 'roles', title: t.roles, text: rolesText, render: rolesText },
          {
            key: 'department',
            title: t.department,
            sort: 'department',
            text: departmentText,
            render: (row) => departmentText(row) || '—',
          },
          columns.phone,
          columns.status,
          columns.lastSignIn,
          columns.created,
        ]}
        selects={[
          { field: 'role', title: t.roles, options: roleOptions },
          ...(hall ? [{ field: 'department', title: t.department, options: departments.options }] : []),
        ]}
        empty={{ title: t.emptyStaff, text: t.emptyStaffText }}
        actions={
          <Button
            variant="contained"
            color="primary"
            startIcon={<AddOutlined />}
            onClick={() => setAsked({ act: 'add' })}
          >
            {t.add}
          </Button>
        }
        rowActions={(row) => (
          <>
            <button type="button" className="link" onClick={() => setAsked({ act: 'edit', row })}>
              {t.edit}
            </button>
            <AccountMenu
              row={row}
              resetLabel={t.resetPassword}
              onAct={(act) => setAsked({ act, row })}
              onReset={() => setAsked({ act: 'reset', row })}
            />
          </>
        )}
      />
      <Dialogs asked={asked} onDone={done} onClose={close} />
    </>
  );
}

function Dialogs({ asked, onDone, onClose }: { asked: Asked; onDone(): void; onClose(): void }) {
  if (!asked) return null;
  if (asked.act === 'add') return <StaffDialog onDone={onDone} onClose={onClose} />;
  if (asked.act === 'edit') return <StaffDialog row={asked.row} onDone={onDone} onClose={onClose} />;
  if (asked.act === 'reset') return <ResetPasswordDialog row={asked.row} onClose={onClose} />;
  return <ActDialog act={asked.act} row={asked.row} onDone={onDone} onClose={onClose} />;
}
