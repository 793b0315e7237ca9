import type { Bilingual } from '../../../../platform/definition/finding.ts';
import type { ListKind } from '../../../../platform/definition/kinds/index.ts';
import type { Json } from './json-schema.ts';

export interface Choice {
  value: string;
  label: Bilingual;
}
interface Described {
  name: string;
  title: Bilingual;
  /** How a value must look, or what it is for. */
  hint?: Partial<Bilingual>;
  required: boolean;
  initial?: Json;
}
/** One field of a form, derived from a schema: what it is called and which control it needs. */
export type FieldDescription = Described &
  (
    | { control: 'text'; maxLength?: number; long: boolean }
    | { control: 'number'; minimum?: number; maximum?: number; step: number }
    /** `onlyTrue`: a promise that is either given or not said at all. */
    | { control: 'switch'; onlyTrue?: boolean }
    | { control: 'date' }
    | { control: 'choice'; choices: readonly Choice[] }
    | { control: 'choices'; choices: readonly Choice[] }
    | { control: 'ref'; to: ListKind }
    | { control: 'refs'; to: ListKind }
    | { control: 'dates' }
    | { control: 'texts'; maxLength?: number; long: boolean }
    | { control: 'warnings' }
    | { control: 'group'; fields: readonly FieldDescription[] }
    | { control: 'rows'; fields: readonly FieldDescription[] }
  );
