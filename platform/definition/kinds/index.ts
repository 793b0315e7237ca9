import type { z } from 'zod';
import { calendar } from './calendar.ts';
import { department } from './department.ts';
import { documentTemplate } from './document-template.ts';
import { feeRule } from './fee-rule.ts';
import { form } from './form.ts';
import { item } from './item.ts';
import { material } from './material.ts';
import { region } from './region.ts';
import { serviceObject } from './service-object.ts';
import { serviceType } from './service-type.ts';
import { stepChain } from './step-chain.ts';
import { theme } from './theme.ts';

/**
 * The registry: every kind of definition, one line each.
 * `list` kinds are edited one by one in lists; `part` kinds live inside an item bundle.
 */
export const KINDS = {
  theme: { schema: theme, held: 'list', folder: 'themes' },
  'service-object': { schema: serviceObject, held: 'list', folder: 'service-objects' },
  'service-type': { schema: serviceType, held: 'list', folder: 'service-types' },
  region: { schema: region, held: 'list', folder: 'regions' },
  department: { schema: department, held: 'list', folder: 'departments' },
  calendar: { schema: calendar, held: 'list', folder: 'calendars' },
  item: { schema: item, held: 'part', folder: 'items' },
  material: { schema: material, held: 'part', folder: 'items' },
  form: { schema: form, held: 'part', folder: 'items' },
  'fee-rule': { schema: feeRule, held: 'part', folder: 'items' },
  'step-chain': { schema: stepChain, held: 'part', folder: 'items' },
  'document-template': { schema: documentTemplate, held: 'part', folder: 'items' },
} as const;

export type KindName = keyof typeof KINDS;
export const LIST_KINDS = [
  'theme',
  'service-object',
  'service-type',
  'region',
  'department',
  'calendar',
] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export type DefinitionOf<K extends KindName> = z.infer<(typeof KINDS)[K]['schema']>;
export type ListDefinition = DefinitionOf<ListKind>;
