import type { Bilingual } from '../definition/finding.ts';

/** One code of the registry. `{name}` in a text is filled in from the refusal's parameters. */
export interface ErrorEntry {
  status: number;
  zh: string;
  en: string;
  /** What to do about it. */
  hint: Bilingual;
}
