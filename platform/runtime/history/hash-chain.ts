import { createHash } from 'node:crypto';
import type { CaseEvent, NewEvent } from '../case.ts';

/** Newest row of a chain: 0 and '' before the first. */
export interface Head {
  seq: number;
  hash: string;
}

/**
 * The bytes a row's hash is taken over: its JSON without `hash`, keys sorted, absent keys left out. Neither the
 * order in which a database gives back keys nor an `undefined` changes them.
 */
export function canonicalBytes(event: Omit<CaseEvent, 'hash'>): Uint8Array {
  const { hash: _, ...row } = event as CaseEvent;
  return new TextEncoder().encode(canonicalJson(row));
}

/** JSON with sorted keys: equal for equal values. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}

export function hashOf(event: Omit<CaseEvent, 'hash'>): string {
  return createHash('sha256').update(canonicalBytes(event)).digest('hex');
}

/** Numbers new rows and chains each to the one before. */
export function chain(events: readonly NewEvent[], head: Head): CaseEvent[] {
  let last = head;
  return events.map((event) => {
    const row = { ...event, seq: last.seq + 1, prev: last.hash };
    const hash = hashOf(row);
    last = { seq: row.seq, hash };
    return { ...row, hash };
  });
}

export type Fault = 'edited' | 'removed' | 'reordered' | 'inserted';
export type Verified = { ok: true } | { ok: false; seq: number; fault: Fault };

/**
 * Checks rows as stored, oldest first, and says where and how they were tampered with. `from` is the head before the
 * first of them (a later part of a long chain); `to` the head the case document holds, without which rows missing
 * at the end, or a wholly rewritten chain, cannot be told.
 */
export function verifyChain(
  events: readonly CaseEvent[],
  from: Head = { seq: 0, hash: '' },
  to?: Head,
): Verified {
  let last = from;
  for (const event of events) {
    const fault = numberFault(events, event, last.seq + 1) ?? hashFault(event, last);
    if (fault !== undefined) return { ok: false, ...fault };
    last = { seq: event.seq, hash: event.hash };
  }
  return to === undefined ? { ok: true } : endFault(last, to);
}

type Found = { seq: number; fault: Fault };

function numberFault(events: readonly CaseEvent[], event: CaseEvent, expected: number): Found | undefined {
  if (event.seq === expected) return undefined;
  if (event.seq < expected) return { seq: event.seq, fault: 'inserted' };
  // A number further on where one is missing: it was moved if the missing one stands elsewhere.
  const moved = events.some((one) => one.seq === expected);
  return { seq: expected, fault: moved ? 'reordered' : 'removed' };
}

function hashFault(event: CaseEvent, last: Head): Found | undefined {
  const { seq } = event;
  const fits = (number: number) => hashOf({ ...event, seq: number }) === event.hash;
  if (fits(seq)) return event.prev === last.hash ? undefined : { seq: Math.max(1, seq - 1), fault: 'edited' };
  // The hash still tells the number a renumbered row had, and so what happened before it.
  if (fits(seq - 1)) return { seq: seq - 1, fault: 'inserted' };
  if (fits(seq + 1)) return { seq, fault: 'removed' };
  return { seq, fault: 'edited' };
}

function endFault(last: Head, to: Head): Verified {
  if (last.seq < to.seq) return { ok: false, seq: last.seq + 1, fault: 'removed' };
  if (last.seq > to.seq) return { ok: false, seq: to.seq + 1, fault: 'inserted' };
  return last.hash === to.hash ? { ok: true } : { ok: false, seq: last.seq, fault: 'edited' };
}
