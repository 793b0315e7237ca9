import type { Bilingual } from '../../definition/finding.ts';

/** One thing wrong with a filled-in form, next to its field and in the user's words. */
export interface FieldProblem {
  /** Form.io path of the field: `area`, `buildings[0].floors`. */
  key: string;
  /** JSON Pointer into the data. */
  path: string;
  label: string;
  message: Bilingual;
}

/** `buildings[0].floors` → `/buildings/0/floors`. */
export function pointerOf(key: string): string {
  return `/${key.replaceAll(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`;
}

/** A problem at a field. */
export function problemAt(key: string, label: string, zh: string, en: string): FieldProblem {
  return { key, path: pointerOf(key), label, message: { zh, en } };
}
