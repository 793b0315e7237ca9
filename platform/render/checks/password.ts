export type PasswordFault = 'length' | 'repeats' | 'username' | 'common';
export type PasswordStrength = 'weak' | 'fair' | 'strong';

const COMMON = /^(?:1234567890|0123456789|qwertyuiop|password\d*|admin\d*|abc\d+|iloveyou\d*)$/i;

/** Length counts most; no rule of mixed characters (they make people write passwords down). */
export function passwordFault(password: string, username = ''): PasswordFault | null {
  if (password.length < 10) return 'length';
  if (new Set(password).size < 4) return 'repeats';
  if (username.length >= 3 && password.toLowerCase().includes(username.toLowerCase())) return 'username';
  return COMMON.test(password) ? 'common' : null;
}

export function passwordStrength(password: string, username = ''): PasswordStrength {
  if (passwordFault(password, username)) return 'weak';
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  return password.length >= 14 || (password.length >= 12 && kinds >= 3) ? 'strong' : 'fair';
}
