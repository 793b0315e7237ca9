import assert from 'node:assert/strict';
import { bodyOf, faultsOfDraft } from '../../admin-ui/src/delegations/delegation-draft.ts';
import { officeInstant, workingDaysOn } from '../../admin-ui/src/operations/next-days.ts';
import { cardsAddress } from '../../admin-ui/src/supervision/cards-address.ts';
import { barScale, slowestStep } from '../../admin-ui/src/supervision/step-scale.ts';
import { termOf, urgeAll } from '../../admin-ui/src/supervision/urge-draft.ts';

const step = (action: string, averageDays: number, limitDays: number | null) => ({
  action,
  label: { zh: action, en: action },
  cases: 1,
  averageDays,
  limitDays,
});

describe('the pages of supervision', () => {
  it('scales bars by the longest time or limit, and names the step that is furthest over', () => {
    const steps = [
      step('accept', 0.5, 1),
      step('review', 3, 2),
      step('consult', 9, null),
      step('decide', 5, 3),
    ];
    const scale = barScale(steps);
    assert.deepEqual([scale(9), scale(0), scale(4.5)], [90, 0, 45]);
    assert.equal(slowestStep(steps)?.step.action, 'decide');
    assert.equal(slowestStep(steps.slice(0, 1)), undefined);
    assert.equal(barScale([])(3), 0);
  });
  it('keeps the filters of the list in its address', () => {
    assert.equal(cardsAddress({}), '/supervision/cards');
    assert.equal(cardsAddress({ department: undefined, grade: '' }), '/supervision/cards');
    const address = new URL(cardsAddress({ department: 'market', grade: 'red' }), 'http://x');
    assert.deepEqual(JSON.parse(address.searchParams.get('filter') ?? ''), {
      department: 'market',
      grade: 'red',
    });
  });
  it('takes a term of 1 to 30 working days', () => {
    assert.deepEqual(['3', ' 30 ', '0', '31', 'x', '1.5', ''].map(termOf), [
      3,
      30,
      ...Array(5).fill(undefined),
    ]);
  });
  it('urges one case after the other; what one refuses stops nothing', async () => {
    const seen: number[] = [];
    const cases = ['a', 'b', 'c'].map((id) => ({ case: id, number: `N${id}` }));
    const answer = await urgeAll(
      cases,
      async (one) => (one.case === 'b' ? '办件已结束' : undefined),
      (done) => seen.push(done),
    );
    assert.deepEqual(answer, { sent: 2, refused: [{ number: 'Nb', reason: '办件已结束' }] });
    assert.deepEqual(seen, [1, 2, 3]);
  });
});

describe('letting a colleague stand in', () => {
  const draft = {
    from: 'me',
    to: 'you',
    posts: [],
    since: '2026-03-02',
    until: '2026-03-06',
    reason: ' 年休假 ',
  };
  it('says what is missing, and that an end lies before the start', () => {
    assert.deepEqual(faultsOfDraft(draft), {});
    assert.deepEqual(faultsOfDraft({ ...draft, to: '', until: '2026-03-01', reason: ' ' }), {
      to: 'toNeeded',
      until: 'dateOrder',
      reason: 'reasonNeeded',
    });
    assert.deepEqual(faultsOfDraft({ ...draft, from: '' }), { from: 'fromNeeded' });
    assert.deepEqual(faultsOfDraft({ ...draft, since: '', until: '' }), {
      since: 'dateNeeded',
      until: 'dateNeeded',
    });
  });
  it('names somebody else and single posts only where that is meant', () => {
    const { since, until } = draft;
    assert.deepEqual(bodyOf(draft, 'me'), { to: 'you', since, until, reason: '年休假' });
    assert.deepEqual(bodyOf({ ...draft, posts: ['window'] }, 'admin'), {
      ...{ from: 'me', to: 'you', posts: ['window'], since, until, reason: '年休假' },
    });
  });
});

describe('moving the clock of the system on', () => {
  it('counts working days by the calendar, and by weekends where there is none', () => {
    const calendar = { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'] };
    assert.equal(workingDaysOn('2026-09-30', 1, calendar), '2026-10-05');
    assert.equal(workingDaysOn('2026-10-09', 1, calendar), '2026-10-10');
    assert.equal(workingDaysOn('2027-03-05', 1, { holidays: [], workdays: [] }), '2027-03-08');
    assert.equal(officeInstant('2026-03-02', '09:00'), '2026-03-02T09:00:00+08:00');
  });
});
