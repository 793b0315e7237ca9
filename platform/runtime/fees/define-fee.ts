import type { Decimal } from 'decimal.js';
import type { z } from 'zod';
import type { Bilingual } from '../../definition/finding.ts';
import type { BillLine, FormData } from '../case.ts';
import type { Refusal } from '../refusal.ts';

/** A computed fee before rounding, minimum and waivers. `amount` in yuan, never negative. */
export interface FeeAmount {
  ok: true;
  amount: Decimal;
  /** What it was computed from, as shown on the bill. */
  inputs: BillLine['inputs'];
  /** Left side of the bill's sentence, e.g. `12.5 ㎡ × 30 日 × 0.60 元/㎡·日`. */
  expression: string;
}
export type FeeResult = FeeAmount | Refusal;

/** A form field a configuration reads; `path` is a JSON Pointer into the configuration. */
export interface FeeField {
  path: string;
  field: string;
  type: 'number' | 'text' | 'date';
}

export interface FeeFunction<Config = unknown> {
  name: string;
  label: Bilingual;
  config: z.ZodType<Config>;
  fields(config: Config): FeeField[];
  /** Pure; a bad input is a refusal whose path points into the form (`/form/area`). */
  evaluate(config: Config, form: FormData): FeeResult;
}

/** A fee function is one file of this folder; its name is the file's name and one line of the registry. */
export function defineFee<Config>(fee: FeeFunction<Config>): FeeFunction {
  return fee as FeeFunction;
}
