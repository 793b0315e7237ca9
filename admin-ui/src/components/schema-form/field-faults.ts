import type { Bilingual, Finding } from '../../../../platform/definition/finding.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';

/** Faults by JSON Pointer into the form's values, e.g. `/posts/0/name`. */
export type Faults = ReadonlyMap<string, Bilingual>;
export const NO_FAULTS: Faults = new Map();

const inBody = (path: string): string => path.replace(/^\/body(?=\/|$)/, '');

/** The field a fault belongs to: every finding of the refusal, or its own path. */
export function faultsOf(problem: Problem): Faults {
  const faults = new Map<string, Bilingual>();
  const errors: readonly Pick<Finding, 'path' | 'message'>[] =
    problem.findings?.filter((finding) => finding.severity === 'error') ?? [];
  for (const { path, message } of errors) if (!faults.has(inBody(path))) faults.set(inBody(path), message);
  if (faults.size === 0 && problem.path) faults.set(inBody(problem.path), problem.message);
  return faults;
}

/** True when every fault stands beside a field, so that nothing is left to say above the form. */
export const allShown = (faults: Faults, names: readonly string[]): boolean =>
  faults.size > 0 &&
  [...faults.keys()].every((path) =>
    names.some((name) => path === `/${name}` || path.startsWith(`/${name}/`)),
  );
