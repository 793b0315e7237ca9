import type { ItemRow } from '../../../../platform/contract/admin.ts';
import type { Finding } from '../../../../platform/definition/finding.ts';
import type { Item } from '../../../../platform/definition/kinds/item.ts';
import { parseDefinition } from '../../../../platform/definition/parse/index.ts';

export type ItemDraft = Partial<Item>;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Four letters that differ from item to item; people replace them by something they recognise. */
export function prefixFor(seed: number): string {
  let rest = seed;
  let letters = '';
  for (let index = 0; index < 4; index += 1) {
    letters += LETTERS[rest % 26];
    rest = Math.floor(rest / 26);
  }
  return letters;
}

export function newItem(now: Date, department: string | undefined, copyOf?: ItemRow): ItemDraft {
  const day = now.toISOString().slice(2, 10).replaceAll('-', '');
  const second = Math.floor(now.getTime() / 1000) % 100000;
  return {
    key: `item-${day}-${second}`,
    name: '',
    department: copyOf?.department.key ?? department,
    type: copyOf?.type.key,
    themes: [],
    objects: [],
    caseKind: (copyOf?.caseKind as Item['caseKind'] | undefined) ?? 'committed',
    statutoryLimit: { days: copyOf?.statutoryDays ?? 20, unit: 'working-day' },
    promisedLimit: { days: copyOf?.promisedDays ?? 10, unit: 'working-day' },
    serialPrefix: prefixFor(second * 7919),
  };
}

/** What still stops the item from being added, by field. */
export function checkItem(draft: ItemDraft): { findings: Finding[] } {
  const parsed = parseDefinition('item', draft);
  return { findings: parsed.ok ? [] : parsed.findings };
}
