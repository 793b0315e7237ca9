import { CASE_CODES } from './case-codes.ts';
import { ENGINE_CODES } from './engine-codes.ts';
import type { ErrorEntry } from './entry.ts';
import { OFFICE_CODES } from './office-codes.ts';
import { SERVICE_CODES } from './service-codes.ts';

/** Every code the product answers with: its HTTP status, both texts, and what to do. */
export const ERROR_CODES = {
  ...SERVICE_CODES,
  ...CASE_CODES,
  ...OFFICE_CODES,
  ...ENGINE_CODES,
} as const satisfies Record<string, ErrorEntry>;
export type ErrorCode = keyof typeof ERROR_CODES;

/** The entry of a code, or nothing where a code is not registered. */
export function entryOf(code: string): ErrorEntry | undefined {
  return Object.hasOwn(ERROR_CODES, code) ? (ERROR_CODES as Record<string, ErrorEntry>)[code] : undefined;
}
