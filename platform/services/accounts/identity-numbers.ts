/** Check digits of the two numbers applicants are known by. */

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const PERSON_CHECKS = '10X98765432';

/** 公民身份号码, GB 11643-1999: 17 digits with a real birth date, and an ISO 7064 MOD 11-2 check character. */
export function isPersonNumber(number: string): boolean {
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(birth) || birth < '1900-01-01') return false;
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return PERSON_CHECKS[sum % 11] === number[17];
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码, GB 32100-2015: 17 characters and a MOD 31 check character. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}

/** 110101********1234: the first six and the last four stay. */
export function maskNumber(number: string): string {
  if (number.length <= 10) return '*'.repeat(number.length);
  return `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`;
}
/** 138****5678 */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? phone : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
