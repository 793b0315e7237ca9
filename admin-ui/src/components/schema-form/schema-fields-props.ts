import type { ComponentType } from 'react';
import type { FieldDescription } from './field-description.ts';
import type { Faults } from './field-faults.ts';
import type { Values } from './json-schema.ts';

export interface SchemaFieldsProps {
  fields: readonly FieldDescription[];
  values: Values;
  onChange(values: Values): void;
  faults: Faults;
  /** JSON Pointer of these values inside what is sent. */
  path?: string;
  /** Fields that cannot be changed, e.g. the key of something that exists. */
  fixed?: readonly string[];
  /** Fields people rarely touch: shown after the others, in this order. */
  lastFields?: readonly string[];
  disabled?: boolean;
}

/** Handed down to controls that hold fields of their own, so that no file imports in a circle. */
export type FieldsComponent = ComponentType<SchemaFieldsProps>;
