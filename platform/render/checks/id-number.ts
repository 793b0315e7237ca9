const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

export type IdNumberFault = 'length' | 'characters' | 'birthday' | 'check-digit';

function birthdayExists(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return (
    date.getUTCFullYear() === year &&
    date.getUTCMonth() + 1 === month &&
    date.getUTCDate() === day &&
    (year ?? 0) > 1900
  );
}

/** 公民身份号码, GB 11643-1999: what is wrong with it, or null. */
export function idNumberFault(value: string): IdNumberFault | null {
  if (value.length !== 18) return 'length';
  if (!/^[0-9]{17}[0-9X]$/.test(value)) return 'characters';
  if (!birthdayExists(value)) return 'birthday';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return CHECK[sum % 11] === value[17] ? null : 'check-digit';
}
