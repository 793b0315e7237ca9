const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeFault = 'length' | 'characters' | 'check-digit';

/** 统一社会信用代码, GB 32100-2015: what is wrong with it, or null. */
export function creditCodeFault(value: string): CreditCodeFault | null {
  if (value.length !== 18) return 'length';
  if ([...value].some((character) => !ALPHABET.includes(character))) return 'characters';
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(value[index] ?? ''),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] === value[17] ? null : 'check-digit';
}
