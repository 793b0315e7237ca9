/** The steps of an application, in order; the last one hands it in. */
export const STEPS = ['form', 'materials', 'check'] as const;
export type StepName = (typeof STEPS)[number];
