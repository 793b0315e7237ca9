import type { ServiceObject } from '../../definition/kinds/service-object.ts';

/** Kinds of applicant that may apply: those of the item's service objects. */
export function audiencesOf(
  objects: readonly string[],
  known: readonly ServiceObject[],
): ServiceObject['audience'][] {
  const named = known.filter((object) => objects.includes(object.key)).map((object) => object.audience);
  return [...new Set(named)];
}
