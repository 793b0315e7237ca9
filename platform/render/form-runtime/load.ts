import type * as runtime from './runtime.ts';

/** The renderer is large: it is fetched only where a form is shown. */
export const loadFormRuntime = (): Promise<typeof runtime> => import('./runtime.ts');
