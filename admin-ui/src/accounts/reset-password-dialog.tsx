import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AccountRow } from '../../../platform/contract/admin.ts';
import { FormDialog } from '../components/form-dialog.tsx';
import { PasswordInput } from '../components/password-input.tsx';
import { useTell } from '../components/use-tell.ts';
import { useSend } from '../data/use-send.ts';
import { useTexts } from '../i18n/texts.ts';
import { accountTexts } from './account-texts.ts';
import { randomPassword } from './random-password.ts';

/** 重置密码 / 清除密码: a new password that its owner has to change at the next sign-in. */
export function ResetPasswordDialog({ row, onClose }: { row: AccountRow; onClose(): void }) {
  const t = useTexts(accountTexts);
  const tell = useTell();
  const { busy, problem, send } = useSend();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (password.length < 10) return;
    const sent = await send('resetPassword', { params: { id: row.id }, body: { password } });
    if (!sent.done) return;
    tell(t.resetDone);
    onClose();
  };
  return (
    <FormDialog
      title={t.resetTitle(row.name)}
      busy={busy}
      problem={problem}
      faultRound={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t.resetText}</p>
      <PasswordInput
        label={t.newPassword}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        required
        hint={t.passwordHint}
        error={tried && password.length < 10 ? t.needPassword : undefined}
      />
      <div>
        <Button size="small" onClick={() => setPassword(randomPassword())}>
          {t.generate}
        </Button>
      </div>
    </FormDialog>
  );
}
