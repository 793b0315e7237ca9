import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { Rejected } from '../../../platform/errors/rejected.ts';
import {
  type Case,
  type CaseEvent,
  commit,
  decide,
  type Definition,
} from '../../../platform/runtime/index.ts';
import { definitionOf, ROAD_STEPS, step } from '../../runtime/support/bundle.ts';
import { ACTORS, file, Journey, MONDAY, submission } from '../../runtime/support/journey.ts';
import { randomChain } from '../../runtime/support/random-chain.ts';
import { COLLEAGUES, Dice, randomCommand } from '../../runtime/support/random-commands.ts';
import { startTestDatabase, type TestDatabase } from '../../support/database.ts';
import { callOf, casesOn, recordOf, withLists } from './support.ts';

const HOUR = 3600_000;
const COMMANDS = 25;
const { applicant, clerk, reviewer, approver, stranger } = ACTORS;

interface Lived {
  events: CaseEvent[];
  /** The case as it was written after each command. */
  written: Case[];
}

/** A case handled at random; every state that would have been stored is kept. */
function live(definition: Definition, seed: number, id: string): Lived {
  const dice = new Dice(seed);
  const lived: Lived = { events: [], written: [] };
  const take = (current: Case | null, decision: ReturnType<typeof decide>): Case | null => {
    const done = decision.ok ? commit(current, decision) : undefined;
    if (!done) return current;
    lived.events.push(...done.events);
    lived.written.push(done.case);
    return done.case;
  };
  let current = take(null, decide(null, submission({ id, number: id }), definition, MONDAY));
  let now = Date.parse(MONDAY);
  for (let n = 0; n < COMMANDS && current && current.closedAt === null; n += 1) {
    now += dice.next(20) * HOUR;
    const at = new Date(now).toISOString();
    current = take(current, decide(current, randomCommand(dice, current, definition, at), definition, at));
  }
  return lived;
}

/** What belongs to the page of today alone. */
function past({ replay: _, commands: _c, unavailable: _u, returnTargets: _r, form, ...view }: CaseView) {
  const { access: _a, ...shown } = form;
  return { ...view, form: shown };
}

describe('replaying a case', () => {
  let database: TestDatabase;
  before(async () => {
    database = await startTestDatabase();
    await withLists(database.stores);
  });
  after(() => database.stop());

  const stored = async ({ events, written }: Lived): Promise<void> => {
    const last = written.at(-1);
    assert.ok(last);
    await database.stores.cases.insert('main', recordOf(last, events), null);
  };

  it('shows at the last row what the page shows, and at every earlier one what was stored then', async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(randomChain, fc.nat(), fc.uuid(), async (blocks, seed, id) => {
        const definition = { ...definitionOf(blocks), people: COLLEAGUES };
        const lived = live(definition, seed, id);
        await stored(lived);
        const { events, written } = lived;
        const record = await database.stores.cases.read('main', id);
        assert.ok(record);
        // Half of the rows leave the document, as they do in a long case.
        await database.stores.cases.trimHistory('main', record, Math.ceil(events.length / 2));
        const cases = casesOn(database.stores, definition);
        for (const actor of [clerk, applicant]) {
          const call = callOf(actor, events.at(-1)?.at ?? MONDAY);
          const replayed = await cases.replay(id, undefined, call);
          assert.deepEqual(past(replayed), past(await cases.view(id, call)));
          assert.deepEqual(replayed.replay, { seq: events.length, last: events.length, at: call.now });
          assert.deepEqual([replayed.commands, replayed.unavailable, replayed.returnTargets], [[], [], []]);
        }
        const call = callOf(clerk, new Date(Date.parse(MONDAY) + 9000 * HOUR).toISOString());
        for (const then of written) {
          const seen = await cases.replay(id, then.seq, call);
          assert.deepEqual(seen.form.data, then.form);
          assert.deepEqual(
            seen.documents.map(({ effect, number, status }) => [effect, number, status]),
            then.documents.map(({ effect, number, file: made }) => [
              effect,
              number,
              made ? 'ready' : 'making',
            ]),
          );
          assert.deepEqual(
            seen.materials.flatMap((one) => one.files.map((held) => held.id)),
            definition.bundle.materials.flatMap(
              ({ key }) =>
                then.materials.find((one) => one.material === key)?.files.map((held) => held.id) ?? [],
            ),
          );
          assert.deepEqual(
            [seen.state, seen.version, seen.decision],
            [then.state, then.version, then.decision],
          );
          assert.deepEqual(
            seen.tasks.map((task) => task.id),
            then.tasks.map((task) => task.id),
          );
          assert.equal(seen.history.at(-1)?.seq, then.seq);
          rows += 1;
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(rows > 200, `only ${rows} rows looked back at`);
  });

  it('shows a row in the middle of a command as it stood between two facts', async () => {
    const journey = new Journey(definitionOf(), { id: 'middle', number: 'middle' });
    const before = journey.events.length;
    journey.do(clerk, 'accept', { step: 'accept' });
    await stored({ events: journey.events, written: [journey.case] });
    const cases = casesOn(database.stores, journey.definition);
    const accepted = await cases.replay('middle', before + 1, callOf(clerk, MONDAY));
    assert.equal(accepted.history.at(-1)?.type, 'accepted');
    assert.equal(accepted.clock.startedOn, undefined);
    assert.equal(
      (await cases.replay('middle', before + 2, callOf(clerk, MONDAY))).clock.startedOn,
      '2026-03-02',
    );
  });

  it('counts what was left on that day, not today', async () => {
    const journey = new Journey(definitionOf(), { id: 'left', number: 'left' });
    journey.do(clerk, 'accept', { step: 'accept' });
    const { seq } = journey.case;
    journey.now = '2026-03-06T02:00:00.000Z';
    journey.do(reviewer, 'approve', { step: 'review', opinion: '通过' });
    await stored({ events: journey.events, written: [journey.case] });
    const cases = casesOn(database.stores, journey.definition);
    const call = callOf(clerk, '2026-04-01T02:00:00.000Z');
    assert.equal((await cases.replay('left', seq, call)).clock.promised.left?.days, 5);
    assert.equal((await cases.replay('left', undefined, call)).clock.promised.left?.days, 1);
    assert.ok(((await cases.view('left', call)).clock.promised.left?.days ?? 0) < 0);
  });

  it('opens nothing that is closed to the viewer today', async () => {
    const blocks = ROAD_STEPS.map((one) =>
      one.type === 'step' && one.key === 'review' ? step('review', 'review', { formAccess: 'hidden' }) : one,
    );
    const journey = new Journey(definitionOf(blocks), { id: 'hidden', number: 'hidden' });
    journey.do(clerk, 'accept', { step: 'accept' });
    await stored({ events: journey.events, written: [journey.case] });
    const cases = casesOn(database.stores, journey.definition);
    const form = async (actor: typeof reviewer) =>
      (await cases.replay('hidden', 1, callOf(actor, MONDAY))).form;
    assert.deepEqual([(await form(reviewer)).access, (await form(reviewer)).data], ['hidden', {}]);
    assert.equal((await form(approver)).access, 'read');
    const refused = (code: string) => (reason: unknown) => (reason as Rejected).code === code;
    await assert.rejects(cases.replay('hidden', 1, callOf(stranger, MONDAY)), refused('record.absent'));
    await assert.rejects(cases.replay('hidden', 99, callOf(clerk, MONDAY)), refused('replay.row-unknown'));
    await assert.rejects(cases.replay('nothing', 1, callOf(clerk, MONDAY)), refused('record.absent'));
  });

  it('gives out the files of that day too, and to nobody else', async () => {
    const journey = new Journey(definitionOf(), { id: 'files', number: 'files' });
    const items = [{ material: 'site-plan', problem: '不清晰' }];
    journey.do(clerk, 'request-correction', { step: 'accept', payload: { items } });
    const materials = [
      { material: 'application', files: [file('f1')] },
      { material: 'site-plan', files: [file('f3')] },
    ];
    journey.do(applicant, 'correct', { payload: { form: journey.case.form, materials } });
    const { sha256, size } = await database.stores.files.put(
      'main',
      Buffer.from('%PDF-1.7 old'),
      'application/pdf',
    );
    const [first] = journey.events;
    assert.ok(first?.type === 'submitted');
    const old = { ...file('f2'), sha256, size };
    const events = journey.events.map((event) =>
      event === first ? { ...first, materials: [{ material: 'site-plan', files: [old] }] } : event,
    );
    await stored({ events, written: [journey.case] });
    const cases = casesOn(database.stores, journey.definition);
    assert.equal((await cases.openFile('files', 'f2', callOf(clerk, MONDAY))).size, size);
    await assert.rejects(
      cases.openFile('files', 'f2', callOf(stranger, MONDAY)),
      (reason) => (reason as Rejected).code === 'record.absent',
    );
  });

  it('replays a case begun under an earlier release', async () => {
    const journey = new Journey(definitionOf(), { id: 'old', number: 'old' });
    journey.do(clerk, 'accept', { step: 'accept' });
    const clockOf = ({ suspensions: _s, extensions: _e, lines, ...clock }: Case['clock']) => ({
      ...clock,
      lines: lines.map((line) => ({ ...line, days: 5 })),
    });
    const {
      procedures: _p,
      requests: _r,
      opinions: _o,
      siteChecks: _c,
      warnings: _w,
      urges: _u,
      pause: _h,
      ...rest
    } = journey.case;
    const known = { ...rest, clock: clockOf(rest.clock) } as unknown as Case;
    const events = journey.events.map((event) =>
      'clock' in event ? ({ ...event, clock: clockOf(event.clock) } as unknown as CaseEvent) : event,
    );
    await database.stores.cases.insert('main', recordOf(known, events), null);
    const read = await database.stores.cases.read('main', 'old');
    assert.deepEqual(
      [read?.case.urges, read?.case.procedures, read?.case.pause, read?.case.clock.suspensions],
      [[], [], null, []],
    );
    const cases = casesOn(database.stores, journey.definition);
    const call = callOf(clerk, MONDAY);
    assert.deepEqual(past(await cases.replay('old', undefined, call)), past(await cases.view('old', call)));
    assert.deepEqual((await cases.view('old', call)).clock.lines[0]?.days, { promised: 5, statutory: 5 });
    assert.deepEqual((await database.stores.cases.rows('main', ['old']))[0]?.warnings, []);
  });
});
