import { PasswordField } from '../../components/password-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/index.ts';
import { PasswordStrength } from './password-strength.tsx';
import type { FieldGroupProps } from './register-form.tsx';

/** User name and password. */
export function AccountFields({ draft, set, leave, problem }: FieldGroupProps) {
  const { auth } = useText();
  return (
    <>
      <TextField
        label={auth.username}
        name="username"
        required
        autoComplete="username"
        autoCapitalize="none"
        hint={auth.usernameHint}
        value={draft.username}
        error={problem('username')}
        onValue={(value) => set('username', value)}
        onBlur={() => leave('username')}
      />
      <div>
        <PasswordField
          label={auth.newPassword}
          name="password"
          required
          autoComplete="new-password"
          hint={auth.newPasswordHint}
          value={draft.password}
          error={problem('password')}
          onValue={(value) => set('password', value)}
          onBlur={() => leave('password')}
        />
        <PasswordStrength password={draft.password} username={draft.username} />
      </div>
      <PasswordField
        label={auth.again}
        name="again"
        required
        autoComplete="new-password"
        value={draft.again}
        error={problem('again')}
        onValue={(value) => set('again', value)}
        onBlur={() => leave('again')}
      />
    </>
  );
}
