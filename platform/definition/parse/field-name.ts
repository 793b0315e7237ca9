import type { z } from 'zod';
import type { Bilingual } from '../finding.ts';
import type { PathPart } from '../pointer.ts';
import { type FieldMeta, levels } from '../schema-walk.ts';

export interface NamedField {
  /** e.g. `“名称”（申报材料第 2 项）` / `“Name” (Materials, no. 2)` */
  name: Bilingual;
  meta: FieldMeta;
}

/** Names a place in a definition the way the screens do: the field's title, and the entry of the list it is in. */
export function fieldName(schema: z.core.$ZodType, value: unknown, path: readonly PathPart[]): NamedField {
  const along = levels(schema, value, path);
  const last = along.at(-1);
  if (!last) return { name: { zh: '整个定义', en: 'The definition' }, meta: {} };
  // A number names an entry of the list before it, so the title comes from that list.
  const isEntry = (index: number): boolean => typeof along[index]?.part === 'number';
  let own = along.length - 1;
  while (own > 0 && isEntry(own)) own -= 1;
  let listed = own - 1;
  while (listed > 0 && !isEntry(listed)) listed -= 1;
  const entryOf = (index: number): Bilingual => {
    const list = along[index - 1];
    const number = Number(along[index]?.part) + 1;
    return {
      zh: `${list?.meta.title ?? `“${String(list?.part)}”`}第 ${number} 项`,
      en: `${list?.meta.titleEn ?? `"${String(list?.part)}"`}, no. ${number}`,
    };
  };
  const title = along[own];
  const zh = `“${title?.meta.title ?? String(title?.part)}”`;
  const en = `"${title?.meta.titleEn ?? String(title?.part)}"`;
  const self = own < along.length - 1 ? entryOf(own + 1) : undefined;
  const around = listed >= 1 && isEntry(listed) ? entryOf(listed) : undefined;
  return {
    name: {
      zh: `${self ? self.zh : zh}${around ? `（${around.zh}）` : ''}`,
      en: `${self ? self.en : en}${around ? ` (${around.en})` : ''}`,
    },
    meta: last.meta,
  };
}
