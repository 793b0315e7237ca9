import type { CaseMaterial } from '../case.ts';

/** Materials handed in anew: what an official found in files that were not exchanged stays true. */
export function withKeptChecks(
  given: readonly CaseMaterial[],
  before: readonly CaseMaterial[],
): CaseMaterial[] {
  return given.map((one) => {
    const known = before.find((other) => other.material === one.material);
    return known?.check === undefined || idsOf(known) !== idsOf(one) ? one : { ...one, check: known.check };
  });
}

function idsOf({ files }: CaseMaterial): string {
  return files.map((file) => file.id).join(' ');
}
