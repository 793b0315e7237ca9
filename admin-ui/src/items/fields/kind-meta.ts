import type { z } from 'zod';
import { shapeOf, unwrap } from '../../../../platform/definition/schema-walk.ts';
import type { Language } from '../../../../platform/render/language.ts';
import type { Choice } from './select-control.tsx';

/*
 * Titles and the names of choices come from the kinds themselves, so that a form never says anything else than
 * the checks, the API description and the reference pages do.
 */

export function titleOf(schema: z.ZodType, field: string, language: Language): string {
  const inner = shapeOf(schema)?.[field];
  const meta = inner ? unwrap(inner).meta : {};
  return (language === 'en' ? meta.titleEn : meta.title) ?? meta.title ?? field;
}

/** Choices of an enumeration, or of the entries of a list of them. */
export function choicesOf(schema: z.ZodType, field: string, language: Language): Choice[] {
  const inner = shapeOf(schema)?.[field];
  if (!inner) return [];
  const outer = unwrap(inner);
  const { core, meta } = outer.core._zod.def.type === 'array' ? unwrap(outer.core._zod.def.element) : outer;
  if (core._zod.def.type !== 'enum') return [];
  return Object.values(core._zod.def.entries).map((value) => ({
    value: String(value),
    label: meta.labels?.[String(value)]?.[language] ?? String(value),
  }));
}

export function isRequired(schema: z.ZodType, field: string): boolean {
  const type = (shapeOf(schema)?.[field] as z.core.$ZodTypes | undefined)?._zod.def.type;
  return type !== undefined && type !== 'optional' && type !== 'default';
}
