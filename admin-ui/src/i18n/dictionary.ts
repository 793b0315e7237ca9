import type { Language } from '../../../platform/render/language.ts';

/** Every text of an area, once per language. Sentences with values are functions. */
export type Dictionary<T> = Readonly<Record<Language, T>>;

/** Both languages have the same keys, or this does not compile. */
export function dictionary<T extends object>(zh: T, en: NoInfer<T>): Dictionary<T> {
  return { zh, en };
}
