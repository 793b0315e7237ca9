import type { Bilingual, Finding } from '../definition/finding.ts';
import { type ErrorCode, entryOf } from './codes.ts';

export interface RejectedDetail {
  /** JSON Pointer into the request. */
  path?: string;
  /** Fills `{name}` in the texts. */
  params?: Readonly<Record<string, string | number>>;
  findings?: readonly Finding[];
}

/** The caller's fault, thrown anywhere in the shell and answered as a problem with its code. Never for bugs. */
export class Rejected extends Error {
  readonly code: string;
  readonly status: number;
  readonly texts: Bilingual;
  readonly hint: Bilingual | undefined;
  readonly path: string | undefined;
  readonly findings: readonly Finding[] | undefined;

  constructor(code: ErrorCode, detail: RejectedDetail = {}) {
    super(code);
    this.name = 'Rejected';
    const entry = entryOf(code);
    const filled = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (whole, name: string) => String(detail.params?.[name] ?? whole));
    this.code = code;
    this.status = entry?.status ?? 409;
    this.texts = { zh: filled(entry?.zh ?? code), en: filled(entry?.en ?? code) };
    this.hint = entry?.hint;
    this.path = detail.path || undefined;
    this.findings = detail.findings;
  }

  /** A refusal of the engine as the shell throws it: the engine's own sentence, the registry's status and hint. */
  static from(refusal: { code: string; path: string; message: Bilingual }): Rejected {
    const rejected = new Rejected(refusal.code as ErrorCode, { path: refusal.path });
    return Object.assign(rejected, { texts: refusal.message });
  }
}
