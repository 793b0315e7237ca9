import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import type { Role } from '../../../platform/contract/route.ts';
import type { Department } from '../../../platform/definition/kinds/department.ts';
import { nameOf } from '../../../platform/render/language.ts';
import { ROLE } from '../../../platform/render/labels/account-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { ChoiceInput } from '../components/choice-input.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { PasswordInput } from '../components/password-input.tsx';
import { ChecksInput } from '../components/schema-form/checks-input.tsx';
import { faultsOf } from '../components/schema-form/field-faults.ts';
import { TextInput } from '../components/text-input.tsx';
import { useTell } from '../components/use-tell.ts';
import { useAccount } from '../data/session-store.ts';
import { useCall } from '../data/use-call.ts';
import { useSend } from '../data/use-send.ts';
import { useLanguage, usePick, useTexts } from '../i18n/texts.ts';
import { accountTexts } from './account-texts.ts';
import { grantableRoles } from './grantable-roles.ts';
import { randomPassword } from './random-password.ts';
import { draftOf, faultsIn, postsFor, type StaffDraft, staffBody } from './staff-draft.ts';

/** 【新增】 or 修改 of a member of staff: roles, department and the department's posts. */
export function StaffDialog({ row, onDone, onClose }: { row?: AccountRow; onDone(): void; onClose(): void }) {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const pick = usePick();
  const tell = useTell();
  const me = useAccount();
  const { busy, problem, send } = useSend();
  const limited = !me.roles.includes('system-admin') && !me.roles.includes('hall-admin');
  const place = limited ? (me.department?.key ?? '') : '';
  const start = useMemo(() => draftOf(row, place), [row, place]);
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(0);
  const { data, loading } = useCall('listDefinitions', {
    params: { kind: 'department' },
    query: { size: 1000 },
  });
  const departments = (data?.rows ?? []).map((one) => one.body as unknown as Department);
  const department = departments.find((one) => one.key === draft.department);
  const posts = postsFor(department, draft.roles);

  const set = (change: Partial<StaffDraft>) => {
    const next = { ...draft, ...change };
    const place = departments.find((one) => one.key === next.department);
    const fitting = new Set(postsFor(place, next.roles).map((post) => post.key));
    setDraft({ ...next, posts: next.posts.filter((post) => !place || fitting.has(post)) });
  };
  const missing = faultsIn(draft, !row);
  const refused = problem ? faultsOf(problem) : undefined;
  const fault = (name: keyof StaffDraft): string | undefined => {
    const kind = missing[name];
    if (tried && kind) return t[kind];
    const said = [...(refused ?? [])].find(([path]) => path === `/${name}` || path.startsWith(`/${name}/`));
    return said && pick(said[1]);
  };
  const submit = async () => {
    setTried(tried + 1);
    if (Object.keys(missing).length > 0) return;
    const body = staffBody(draft);
    const sent = row
      ? await send('changeAccount', { params: { id: row.id }, body })
      : await send('createAccount', {
          body: { ...body, username: draft.username.trim(), password: draft.password },
        });
    if (!sent.done) return;
    tell(row ? t.saved(draft.name) : t.added(draft.name));
    onDone();
  };
  const shownAtField = (Object.keys(draft) as (keyof StaffDraft)[]).some((name) => fault(name));
  const roles = new Set<Role>([...grantableRoles(me.roles), ...start.roles]);
  return (
    <FormDialog
      title={row ? t.editTitle(row.name) : t.addTitle}
      wide
      busy={busy}
      dirty={JSON.stringify(draft) !== JSON.stringify(start)}
      problem={problem && !shownAtField ? problem : undefined}
      faultRound={problem ?? (shownAtField ? tried : undefined)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="fields">
        <TextInput
          label={t.name}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={50}
          required
          error={fault('name')}
        />
        <TextInput
          label={t.phone}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          type="tel"
          error={fault('phone')}
        />
        {row ? null : (
          <>
            <TextInput
              label={t.username}
              value={draft.username}
              onChange={(username) => set({ username })}
              hint={t.usernameHint}
              maxLength={32}
              required
              error={fault('username')}
            />
            <div>
              <PasswordInput
                label={t.password}
                value={draft.password}
                onChange={(password) => set({ password })}
                autoComplete="new-password"
                hint={t.passwordHint}
                required
                error={fault('password')}
              />
              <Button
                size="small"
                variant="text"
                color="primary"
                onClick={() => set({ password: randomPassword() })}
              >
                {t.generate}
              </Button>
            </div>
          </>
        )}
        <div className="wide">
          <ChecksInput
            label={t.roles}
            required
            value={draft.roles}
            onChange={(chosen) => set({ roles: chosen as Role[] })}
            disabled={row?.id === me.id}
            options={[...roles].map((role) => ({ value: role, label: label(ROLE, role, language) }))}
            error={fault('roles')}
          />
        </div>
        <ChoiceInput
          label={t.department}
          multiple={false}
          loading={loading}
          disabled={limited}
          options={departments.map((one) => ({ value: one.key, label: nameOf(one, language) }))}
          value={draft.department}
          onChange={(key) => set({ department: key })}
          error={fault('department')}
        />
        <div className="wide">
          <ChecksInput
            label={t.posts}
            value={draft.posts}
            onChange={(chosen) => set({ posts: chosen })}
            options={posts.map((post) => ({ value: post.key, label: nameOf(post, language) }))}
            hint={
              posts.length > 0
                ? undefined
                : department && department.posts.length === 0
                  ? t.postsNone
                  : t.postsHint
            }
            error={fault('posts')}
          />
        </div>
      </div>
    </FormDialog>
  );
}
