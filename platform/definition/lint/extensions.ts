import type { z } from 'zod';
import type { Bilingual } from '../finding.ts';
import type { PostRole } from '../kinds/department.ts';
import type { FeeRule } from '../kinds/fee-rule.ts';
import type { Department } from '../kinds/department.ts';

/**
 * What the checks must know of the runtime's registries (definition is below runtime and cannot import it).
 * The composition root passes the real ones; `runtime/extensions.ts` builds them from the two registries.
 */
export interface StepActionInfo {
  name: string;
  label: Bilingual;
  /** Posts that may perform it; empty: nobody has to (the applicant or the system does). */
  postRoles: readonly PostRole[];
  config: z.ZodType;
}
export interface FeeFunctionInfo {
  name: string;
  label: Bilingual;
  config: z.ZodType;
  /** Form fields and kinds the configuration reads, so that a dangling field is found at save. */
  fields(config: unknown): { path: string; field: string; type: 'number' | 'text' | 'date' }[];
  /** Amount due in fen for a rule and a form, or why it cannot be computed. */
  amount(
    rule: FeeRule,
    form: Record<string, unknown>,
  ): { ok: true; fen: number } | { ok: false; message: Bilingual };
}
export interface Extensions {
  stepActions: Readonly<Record<string, StepActionInfo>>;
  feeFunctions: Readonly<Record<string, FeeFunctionInfo>>;
}

/** The definitions outside the bundle that it may refer to. */
export interface Catalog {
  themes: ReadonlySet<string>;
  serviceObjects: ReadonlySet<string>;
  serviceTypes: ReadonlySet<string>;
  regions: ReadonlySet<string>;
  departments: ReadonlyMap<string, Department>;
  /** Service types that are licences (code 01), where the licensing law asks for more. */
  licenceTypes?: ReadonlySet<string>;
  /** Items there are, as far as the bundle names any; absent where nobody knows them. */
  items?: ReadonlySet<string>;
}
