/** A text of a dictionary: fixed, or made from values. */
export type Text = string | ((...values: never[]) => string);
export interface Dictionary {
  readonly [key: string]: Text | Dictionary;
}

/** What the other language must supply: the same keys, and functions of the same values. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends string
      ? string
      : SameShape<T[K]>;
};
