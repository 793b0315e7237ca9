/** Ways in which a bank makes life hard. */
export const MISBEHAVIOURS = [
  'none',
  'delayed-notification',
  'duplicate-notification',
  'wrong-amount',
  'lost-notification',
  'timeout',
  'error',
  'bad-signature',
] as const;
export type Misbehaviour = (typeof MISBEHAVIOURS)[number];

export const isMisbehaviour = (value: unknown): value is Misbehaviour =>
  (MISBEHAVIOURS as readonly unknown[]).includes(value);

/** The switch: one way at a time, for so many calls or payments, then well-behaved again. */
export interface Switch {
  set(misbehaviour: Misbehaviour, times: number): void;
  /** What is switched on now. */
  current(): Misbehaviour;
  /** True when one of these is on; it is used up by being asked. */
  use(...misbehaviours: readonly Misbehaviour[]): Misbehaviour | null;
}

export function createSwitch(): Switch {
  let current: Misbehaviour = 'none';
  let left = 0;
  return {
    set(misbehaviour, times) {
      current = misbehaviour;
      left = misbehaviour === 'none' ? 0 : times;
    },
    current: () => current,
    use(...misbehaviours) {
      if (left === 0 || !misbehaviours.includes(current)) return null;
      const used = current;
      left -= 1;
      if (left === 0) current = 'none';
      return used;
    },
  };
}
