export type PhoneFault = 'length' | 'start' | 'characters';

/** A mainland mobile number: 11 digits starting with 1. */
export function phoneFault(value: string): PhoneFault | null {
  if (!/^[0-9]*$/.test(value)) return 'characters';
  if (value.length !== 11) return 'length';
  return value.startsWith('1') ? null : 'start';
}
