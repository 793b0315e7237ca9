import { hash, verify } from '@node-rs/argon2';

// OWASP's argon2id floor: 19 MiB, two passes. About 30 ms a try.
const COST = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

export async function passwordMatches(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;
/** Takes as long as a real check, so that an unknown name answers no sooner than a known one. */
export async function pretendToCheck(password: string): Promise<false> {
  decoy ??= hashPassword('nobody has this password');
  await passwordMatches(await decoy, password);
  return false;
}

export type PasswordFault = 'short' | 'is-username' | 'monotonous';

/** What is wrong with a new password, or null. Length matters most; the name and one repeated letter are no password. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  if ([...password].length < 10) return 'short';
  if (password.toLowerCase().includes(username.toLowerCase())) return 'is-username';
  if (new Set(password).size < 4) return 'monotonous';
  return null;
}
