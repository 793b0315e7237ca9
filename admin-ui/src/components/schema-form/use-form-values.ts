import { useMemo, useState } from 'react';
import type { Problem } from '../../../../platform/contract/problem.ts';
import type { FieldDescription } from './field-description.ts';
import { allShown, type Faults, faultsOf, NO_FAULTS } from './field-faults.ts';
import type { Values } from './json-schema.ts';

/** Values of a form with what the server found wrong with them; `dirty` once anything differs from the start. */
export function useFormValues(start: Values, fields: readonly FieldDescription[]) {
  const [values, setValues] = useState(start);
  const [problem, setProblem] = useState<Problem>();
  const first = useMemo(() => JSON.stringify(start), [start]);
  const faults: Faults = useMemo(() => (problem ? faultsOf(problem) : NO_FAULTS), [problem]);
  const above =
    problem &&
    !allShown(
      faults,
      fields.map((field) => field.name),
    )
      ? problem
      : undefined;
  return {
    values,
    setValues,
    faults,
    /** What has no field to stand beside. */
    problemAbove: above,
    refuse: setProblem,
    dirty: JSON.stringify(values) !== first,
  };
}
