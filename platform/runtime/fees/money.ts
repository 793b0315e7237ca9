import { Decimal as Base } from 'decimal.js';

/** Our own decimal: enough digits that no tariff is rounded on the way, without touching the global settings. */
export const Money = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Money = Base;

/** Largest bill line, in yuan: keeps fen far inside the safe integers. */
export const LARGEST_YUAN = 1_000_000_000_000;

const ROUNDING = { 'half-up': Base.ROUND_HALF_UP, down: Base.ROUND_DOWN, up: Base.ROUND_UP } as const;

/** Yuan to fen (integer). */
export function toFen(yuan: Money, rounding: keyof typeof ROUNDING): number {
  return yuan.times(100).toDecimalPlaces(0, ROUNDING[rounding]).toNumber();
}

/** `225.00` from 22500 fen. */
export function fenText(fen: number): string {
  return new Money(fen).dividedBy(100).toFixed(2);
}

/** A price as a tariff writes it: at least two decimals, more where the tariff has more (`0.60`, `0.125`). */
export function priceText(yuan: Money | number): string {
  const price = new Money(yuan);
  return price.toFixed(Math.max(2, price.decimalPlaces()));
}

/** A quantity without padding: `12.5`, `30`. */
export function quantityText(quantity: Money): string {
  return quantity.toFixed();
}
