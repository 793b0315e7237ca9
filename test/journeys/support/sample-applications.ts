import { SAMPLE_VALUES } from '../../../scripts/blank-forms/sample-values.ts';
import { PDF } from '../../support/sample-files.ts';
import type { Application } from './applications.ts';

const pdf = { name: '材料.pdf', bytes: PDF };

/** The sample a shipped item prints on its form, handed in by the demonstration's enterprise. */
export function sampleApplication(
  item: string,
  materials: readonly string[],
  more: { data?: Record<string, unknown>; choices?: NonNullable<Application['choices']> } = {},
): Application {
  const { data = {}, choices } = more;
  return {
    ...{ item, applicant: 'enterprise' },
    data: { ...SAMPLE_VALUES[item], truthPledge: true, ...data },
    files: Object.fromEntries(materials.map((key) => [key, pdf])),
    ...(choices && { choices }),
  };
}
