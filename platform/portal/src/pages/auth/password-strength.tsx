import { passwordStrength } from '../../../../render/checks/password.ts';
import { useText } from '../../i18n/index.ts';

const WIDTH = { weak: '30%', fair: '65%', strong: '100%' } as const;
const TONE = { weak: 'warn', fair: '', strong: 'ok' } as const;

export function PasswordStrength({ password, username }: { password: string; username: string }) {
  const { auth, common } = useText();
  if (password === '') return null;
  const strength = passwordStrength(password, username.trim());
  return (
    <div className="strength">
      <div className="bar">
        <i className={TONE[strength]} style={{ width: WIDTH[strength] }} />
      </div>
      <p className="hint" role="status">
        {auth.strength}
        {common.colon}
        {auth[strength]}
      </p>
    </div>
  );
}
