import type { RateRow } from '../rate-table.ts';

/** Settings of the function `product`, as the server describes them. */
export type Factor =
  | { kind: 'field'; field: string; label: string; unit: string }
  | { kind: 'days'; from: string; to: string; label: string };
export type Rate =
  | { kind: 'fixed'; value: number; unit: string }
  | { kind: 'table'; by: string[]; rows: RateRow[]; unit: string };
export interface ProductConfig {
  factors: Factor[];
  rate: Rate;
}
