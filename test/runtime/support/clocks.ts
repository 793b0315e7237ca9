import type { Item } from '../../../platform/definition/kinds/item.ts';
import type { CaseClock, ClockLine, LimitName } from '../../../platform/runtime/case.ts';
import { acceptClock, openClock } from '../../../platform/runtime/clock/ledger.ts';
import { definitionOf } from './bundle.ts';
import { CALENDARS } from './calendars.ts';

export const working = (days: number) => ({ days, unit: 'working-day' as const });

/** The road item with parts of it replaced. */
export const itemWith = (overrides: Partial<Item> = {}): Item => definitionOf([], overrides).bundle.item;

/** Received and accepted on the same day. */
export function accepted(item: Item, on: string): CaseClock {
  return acceptClock(openClock(item, on, CALENDARS), item, on, { correctionAsked: false }, CALENDARS);
}

export const BOTH: LimitName[] = ['statutory', 'promised'];
export const HEARING = { zh: '听证', en: 'Hearing' };
export const procedure = (id: string, on: string, limits: LimitName[] = BOTH) => ({
  id,
  kind: 'procedure' as const,
  name: HEARING,
  on,
  limits,
});

export const kinds = (clock: CaseClock): ClockLine['kind'][] => clock.lines.map((line) => line.kind);
