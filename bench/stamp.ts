import { createHash } from 'node:crypto';
import type { Case } from '../platform/runtime/index.ts';
import { compiled } from './compiled.ts';
import type { Identity } from './open-cases.ts';
import type { CaseInRows } from './rows.ts';

/** Makes the rows of another case out of those of a template: with its own names, and its own chain of hashes. */
export type Stamp = (own: Identity) => CaseInRows;

/** Text with blanks in it, by the number of the value that goes there. */
type Blanks = readonly (string | number)[];

/** What is one case's own in the rows of the template, and the same in those of another. */
const valuesOf = (own: Identity, number: string): string[] => [
  own.id,
  number,
  own.applicant.account,
  own.applicant.name,
  own.applicant.idNumber,
];

export async function stampOf(rows: CaseInRows, template: Identity): Promise<Stamp> {
  const { canonicalBytes } = await compiled<typeof import('../platform/runtime/history/hash-chain.ts')>(
    'platform/runtime/history/hash-chain.ts',
  );
  const { searchWords } =
    await compiled<typeof import('../platform/storage/cases.ts')>('platform/storage/cases.ts');
  const [record] = rows.cases;
  if (!record) throw new Error('A template has one case');
  const { number } = record.case;
  const stem = number.slice(0, -template.serial.length);
  const tokens = [...valuesOf(template, number), ...record.events.map(({ hash }) => hash)];
  const own = tokens.length - record.events.length;
  const whole = blanksIn(JSON.stringify(rows), tokens);
  const chained = record.events.map((row) => blanksIn(new TextDecoder().decode(canonicalBytes(row)), tokens));
  return (identity) => {
    const values = valuesOf(identity, stem + identity.serial);
    // Each row is hashed with the hash of the one before it in it.
    for (const row of chained) values.push(createHash('sha256').update(filled(row, values)).digest('hex'));
    if (values.length !== own + chained.length) throw new Error('A row of history without its hash');
    const made = JSON.parse(filled(whole, values)) as CaseInRows;
    for (const one of made.cases) one.search = searchWords(one.case as Case);
    return made;
  };
}

function blanksIn(text: string, tokens: readonly string[]): Blanks {
  // Letters, digits and hyphens: nothing that means anything in a pattern.
  const pattern = new RegExp(`(${tokens.join('|')})`, 'u');
  return text.split(pattern).map((part, at) => (at % 2 === 1 ? tokens.indexOf(part) : part));
}

function filled(blanks: Blanks, values: readonly string[]): string {
  let text = '';
  for (const part of blanks) text += typeof part === 'number' ? (values[part] ?? '') : part;
  return text;
}
