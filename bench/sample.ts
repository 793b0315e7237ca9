import { SAMPLE_VALUES } from '../scripts/blank-forms/sample-values.ts';
import type { ItemBundle } from '../platform/definition/kinds/item-bundle.ts';
import type { CaseFile, Definition, FormData } from '../platform/runtime/index.ts';
import { definitionFiles } from './compiled.ts';

/** The item with the fewest steps and materials. */
export const SIMPLE_ITEM = 'individual-business';

/** The shipped items as the server reads them, with the working calendars. */
export async function shippedDefinitions(): Promise<Map<string, Definition>> {
  const { readDefinitions } = await definitionFiles();
  const read = await readDefinitions('definitions');
  if (!read.ok) throw new Error(JSON.stringify(read.findings[0]));
  const { calendar: calendars } = read.lists;
  return new Map(
    read.bundles.map(({ bundle }) => [bundle.item.key, { bundle, version: 1, calendars }] as const),
  );
}

export function itemOf(definitions: ReadonlyMap<string, Definition>, key: string): Definition {
  const found = definitions.get(key);
  if (!found) throw new Error(`definitions/ has no item ${key}`);
  return found;
}

/** The application the shipped sample of an item shows, pledges ticked. */
export function sampleForm({ item, form }: ItemBundle): FormData {
  const pledges = ['truthPledge', 'restorePledge'].filter((key) => JSON.stringify(form).includes(`"${key}"`));
  const values = SAMPLE_VALUES[item.key] as FormData;
  return { ...values, ...Object.fromEntries(pledges.map((key) => [key, true])) };
}

/** An uploaded file as a case keeps it. */
export const sampleFile = (id: string): CaseFile => ({
  id,
  name: `${id}.pdf`,
  size: 240,
  contentType: 'application/pdf',
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-03-02T01:00:00.000Z',
});
