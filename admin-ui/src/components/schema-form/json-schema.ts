import type { Bilingual } from '../../../../platform/definition/finding.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Values = Record<string, Json>;

/** The part of JSON Schema our kinds and command payloads use, with the words of their `.meta`. */
export interface JsonSchema {
  type?: string | string[];
  title?: string;
  titleEn?: string;
  description?: string;
  descriptionEn?: string;
  default?: Json;
  enum?: (string | number)[];
  const?: string | number | boolean;
  /** The product's own `format` says how a value must look, in both languages. */
  format?: string | Bilingual;
  pattern?: string;
  labels?: Record<string, Bilingual>;
  ref?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}
