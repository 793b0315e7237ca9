const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A short key nobody has to think about, e.g. `theme-k7pm`; letters that are easily mixed up are left out. */
export function freshKey(prefix: string): string {
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `${prefix}-${[...random].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
