import assert from 'node:assert/strict';
import type { CaseEvent } from '../../platform/runtime/case.ts';
import { canonicalBytes, chain, hashOf, verifyChain } from '../../platform/runtime/history/hash-chain.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { clerk, reviewer, approver } = ACTORS;
const story = () => new Journey().do(clerk, 'accept').do(reviewer, 'approve').do(approver, 'grant');
const rehash = (event: CaseEvent): CaseEvent => ({ ...event, hash: hashOf(event) });

describe('history', () => {
  it('links every row to the one before', () => {
    const { events, case: file } = story();
    assert.equal(events[0]?.prev, '');
    assert.deepEqual(
      events.map((event) => event.seq),
      events.map((_, at) => at + 1),
    );
    for (const [at, event] of events.entries()) {
      assert.match(event.hash, /^[0-9a-f]{64}$/);
      if (at > 0) assert.equal(event.prev, events[at - 1]?.hash);
    }
    assert.deepEqual(verifyChain(events, undefined, { seq: file.seq, hash: file.head }), { ok: true });
  });

  it('hashes the same row whatever the order of its keys, and a different row otherwise', () => {
    const event = story().events[3]!;
    const shuffled = Object.fromEntries(Object.entries(event).toReversed()) as unknown as CaseEvent;
    assert.deepEqual(canonicalBytes(shuffled), canonicalBytes(event));
    assert.equal(hashOf({ ...event, opinion: undefined }), event.hash);
    assert.notEqual(hashOf({ ...event, at: '2026-03-02T01:30:00.001Z' }), event.hash);
  });

  it('verifies a later part of a long chain from its head', () => {
    const { events } = story();
    const [left, right] = [events.slice(0, 4), events.slice(4)];
    assert.deepEqual(verifyChain(right, { seq: 4, hash: left.at(-1)!.hash }), { ok: true });
    assert.deepEqual(verifyChain([], { seq: 4, hash: 'x' }, { seq: 4, hash: 'x' }), { ok: true });
  });

  const TAMPERED: [string, (events: CaseEvent[]) => CaseEvent[], object][] = [
    ['an edited field', (all) => all.with(4, { ...all[4]!, opinion: '改过' }), { seq: 5, fault: 'edited' }],
    [
      'an edited row hashed anew',
      (all) => all.with(4, rehash({ ...all[4]!, opinion: '改过' })),
      { seq: 5, fault: 'edited' },
    ],
    ['a removed row', (all) => all.toSpliced(4, 1), { seq: 5, fault: 'removed' }],
    ['a removed first row', (all) => all.slice(1), { seq: 1, fault: 'removed' }],
    ['a removed last row', (all) => all.slice(0, -1), { seq: story().events.length, fault: 'removed' }],
    [
      'a removed row, the rest renumbered',
      (all) => all.toSpliced(4, 1).map((event, at) => ({ ...event, seq: at + 1 })),
      { seq: 5, fault: 'removed' },
    ],
    ['swapped rows', (all) => all.with(4, all[5]!).with(5, all[4]!), { seq: 5, fault: 'reordered' }],
    ['a row put in twice', (all) => all.toSpliced(5, 0, all[4]!), { seq: 5, fault: 'inserted' }],
    [
      'a forged row, the rest renumbered',
      (all) => {
        const forged = rehash({ ...all[4]!, prev: all[3]!.hash, opinion: '伪造' });
        return [
          ...all.slice(0, 4),
          forged,
          ...all.slice(4).map((event) => ({ ...event, seq: event.seq + 1 })),
        ];
      },
      { seq: 5, fault: 'inserted' },
    ],
    [
      'a wholly rewritten chain',
      (all) =>
        chain(
          all.map(({ seq, prev, hash, ...event }) => ({ ...event, at: '2026-01-01T00:00:00Z' })) as never,
          { seq: 0, hash: '' },
        ),
      { seq: story().events.length, fault: 'edited' },
    ],
  ];
  for (const [name, tamper, found] of TAMPERED) {
    it(`finds ${name}`, () => {
      const { events, case: file } = story();
      const head = { seq: file.seq, hash: file.head };
      assert.deepEqual(verifyChain(tamper(events), undefined, head), { ok: false, ...found });
    });
  }

  it('rebuilds the case from its rows, also after a round trip through JSON', () => {
    const { events, case: file } = story();
    assert.deepEqual(replayCase(JSON.parse(JSON.stringify(events))), file);
    assert.equal(replayCase([]), null);
    assert.equal(replayCase(events.slice(1)), null);
  });
});
