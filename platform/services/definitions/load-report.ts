import type { Finding } from '../../definition/finding.ts';
import type { Instant } from '../../runtime/case.ts';

/** Who loads definitions, where to, and when. */
export interface LoadContext {
  workspace: string;
  now: Instant;
  by: string;
}

/** What loading did, by `kind/key`. */
export interface LoadReport {
  added: string[];
  changed: string[];
  same: string[];
  /** Not loaded, and why. */
  refused: { address: string; findings: Finding[] }[];
}

export const emptyReport = (): LoadReport => ({ added: [], changed: [], same: [], refused: [] });
