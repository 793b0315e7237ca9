import type { DocumentNumber, DocumentNumberStore } from '../ports/document-numbers.ts';
import type { SerialStore } from '../ports/serials.ts';
import { formatNumber } from './fill-template.ts';

const DRAWS = 20;

export interface NumberNeeds {
  numbers: DocumentNumberStore;
  serials: SerialStore;
}

/**
 * The number of a document, once per effect: asked again, it is the same. Serials run per number format and year, so
 * two items of an office that use one format (受理通知书 of one bureau) never give the same number twice.
 */
export async function numberFor(
  { numbers, serials }: NumberNeeds,
  workspace: string,
  wanted: { effect: string; format: string; year: number },
): Promise<string> {
  const { effect, format, year } = wanted;
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const known = await numbers.read(workspace, effect);
    if (known) return known.number;
    const serial = await serials.next(workspace, `document:${format}:${year}`);
    const number: DocumentNumber = {
      effect,
      template: format,
      year,
      serial,
      number: formatNumber(format, year, serial),
    };
    if ((await numbers.keep(workspace, number)) === 'ok') return number.number;
  }
  throw new Error(`No free number for ${format} of ${year}`);
}

/** Serials that were drawn and never used (a crash between drawing and keeping): they are accounted for, not hidden. */
export async function numberGaps(
  { numbers }: Pick<NumberNeeds, 'numbers'>,
  workspace: string,
  format: string,
  year: number,
): Promise<number[]> {
  const used = new Set(await numbers.serials(workspace, format, year));
  const last = Math.max(0, ...used);
  return Array.from({ length: last }, (_, index) => index + 1).filter((serial) => !used.has(serial));
}
