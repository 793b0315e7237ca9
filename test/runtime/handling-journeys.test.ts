import assert from 'node:assert/strict';
import type { Actor, Case } from '../../platform/runtime/case.ts';
import { step } from './support/bundle.ts';
import { OTHERS } from './support/colleagues.ts';
import {
  ANSWER,
  AGREES,
  ASK_WATER,
  coSigned,
  consulted,
  described,
  journey,
  PASSED,
  payload,
  recorded,
  report,
  reported,
  type Rest,
  site,
  sound,
  TO,
  UP,
  URGE,
  urged,
  whole,
} from './support/handling.ts';
import { ACTORS, type Journey } from './support/journey.ts';

const { reviewer, approver } = ACTORS;
const { reviewer2, fire, upper, administrator, supervisor } = OTHERS;

interface Expected {
  state: Case['state'];
  /** Open tasks: step, and who has it. */
  tasks: string[];
  events: string[];
  topics?: string[];
}
/** Given a case, this command by this post → what is open, what was written, who is told. */
const TURNS: [name: string, () => Journey, Actor, string, Rest, Expected][] = [
  [
    '征求意见 opens a task of the department asked, beside the step',
    journey,
    reviewer,
    'consult',
    ASK_WATER,
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer', 'review water/opinion consult'],
      events: ['task-opened'],
      topics: ['task-opened'],
    },
  ],
  [
    '答复 closes it and tells who asked',
    consulted,
    fire,
    'answer',
    AGREES,
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer'],
      events: ['opinion-given', 'task-closed'],
      topics: ['opinion-given'],
    },
  ],
  [
    '撤回征求 closes a question nobody has answered',
    consulted,
    reviewer,
    'recall',
    payload({ task: '5-review' }),
    { state: 'in-progress', tasks: ['review urban-management/reviewer'], events: ['task-closed'] },
  ],
  [
    '加签 opens a task of one colleague',
    journey,
    reviewer,
    'co-sign',
    payload({ to: 'reviewer-2', question: '请复核' }),
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer', 'review urban-management/reviewer reviewer-2 co-sign'],
      events: ['task-opened'],
      topics: ['task-opened'],
    },
  ],
  [
    '加签 answered lets the step go on',
    coSigned,
    reviewer2,
    'answer',
    AGREES,
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer'],
      events: ['opinion-given', 'task-closed'],
      topics: ['opinion-given'],
    },
  ],
  [
    '转办 to a colleague of the post',
    journey,
    reviewer,
    'reassign',
    TO('reviewer-2'),
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer reviewer-2'],
      events: ['task-reassigned'],
      topics: ['task-reassigned'],
    },
  ],
  [
    '转办 to a colleague of another fit post of the department',
    journey,
    reviewer,
    'reassign',
    TO('inspector'),
    {
      state: 'in-progress',
      tasks: ['review urban-management/inspector inspector'],
      events: ['task-reassigned'],
      topics: ['task-reassigned'],
    },
  ],
  [
    '转办 to another fit post',
    journey,
    reviewer,
    'reassign',
    TO('urban-management/inspector'),
    {
      state: 'in-progress',
      tasks: ['review urban-management/inspector'],
      events: ['task-reassigned'],
      topics: ['task-reassigned'],
    },
  ],
  [
    '征求意见 as a step passes with the answer',
    () => journey([step('ask', 'consult', { posts: ['reviewer'] }), step('decide', 'decide')]),
    reviewer,
    'answer',
    payload({ stance: 'no-objection' }),
    {
      state: 'pending-decision',
      tasks: ['decide urban-management/approver'],
      events: ['opinion-given', 'reviewed', 'task-closed', 'task-opened', 'state-changed'],
      topics: ['task-opened'],
    },
  ],
  [
    '现场核查 waits for the second officer',
    () => journey(site()),
    reviewer,
    'record',
    PASSED,
    { state: 'in-progress', tasks: ['site urban-management/reviewer'], events: ['task-signed'] },
  ],
  [
    '会签 by the second officer makes the record the case’s',
    recorded,
    reviewer2,
    'countersign',
    {},
    {
      state: 'pending-decision',
      tasks: ['decide urban-management/approver'],
      events: ['task-signed', 'site-checked', 'task-closed', 'task-opened', 'state-changed'],
      topics: ['task-opened'],
    },
  ],
  [
    '现场核查 by one officer where the step says so',
    () => journey(site({ officers: 1, scored: true })),
    reviewer,
    'record',
    payload({ result: 'passed', findings: '一致', score: 92 }),
    {
      state: 'pending-decision',
      tasks: ['decide urban-management/approver'],
      events: ['task-signed', 'site-checked', 'task-closed', 'task-opened', 'state-changed'],
      topics: ['task-opened'],
    },
  ],
  [
    '上报 gives the case to the superior organ',
    () => journey(report()),
    reviewer,
    'report',
    UP,
    {
      state: 'in-progress',
      tasks: ['report province/reviewer'],
      events: ['reported-up', 'clock-changed', 'task-closed', 'task-opened'],
      topics: ['reported-up', 'task-opened'],
    },
  ],
  [
    '上报 to a post chosen at the time',
    () => journey(report({})),
    reviewer,
    'report',
    { ...UP, payload: { to: 'water/opinion' } },
    {
      state: 'in-progress',
      tasks: ['report water/opinion'],
      events: ['reported-up', 'clock-changed', 'task-closed', 'task-opened'],
      topics: ['reported-up', 'task-opened'],
    },
  ],
  [
    'the superior organ’s answer comes back into the case',
    reported,
    upper,
    'answer-report',
    ANSWER('agreed'),
    {
      state: 'pending-decision',
      tasks: ['decide urban-management/approver'],
      events: ['report-answered', 'clock-changed', 'task-closed', 'task-opened', 'state-changed'],
      topics: ['task-opened'],
    },
  ],
  [
    'a report sent back is the lower post’s again',
    reported,
    upper,
    'answer-report',
    ANSWER('returned'),
    {
      state: 'in-progress',
      tasks: ['report urban-management/reviewer'],
      events: ['report-answered', 'clock-changed', 'task-closed', 'task-opened'],
      topics: ['task-opened'],
    },
  ],
  [
    '转报办结 where the step hands over',
    () => journey(report({ to: { department: 'province', post: 'reviewer' }, mode: 'hand-over' })),
    reviewer,
    'report',
    UP,
    {
      state: 'transferred',
      tasks: [],
      events: [
        ...['reported-up', 'clock-changed', 'ended-early', 'task-closed'],
        ...['clock-changed', 'state-changed', 'closed'],
      ],
      topics: ['transferred'],
    },
  ],
  [
    '转报办结 to another body',
    () => journey(report()),
    reviewer,
    'transfer',
    payload({ receiver: '省交通厅', reason: '属省级权限' }),
    {
      state: 'transferred',
      tasks: [],
      events: ['ended-early', 'task-closed', 'clock-changed', 'state-changed', 'closed'],
      topics: ['transferred'],
    },
  ],
  [
    '纠错 changes values and tells the applicant',
    journey,
    approver,
    'rectify',
    whole({ changes: [{ field: 'form.area', value: 15.2 }], reason: '录入错误' }),
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer'],
      events: ['rectified'],
      topics: ['rectified'],
    },
  ],
  [
    '异常处理 moves a stuck task',
    journey,
    administrator,
    'intervene',
    whole({ task: '2-review', to: 'inspector', reason: '人员离职' }),
    {
      state: 'in-progress',
      tasks: ['review urban-management/inspector inspector'],
      events: ['intervened', 'task-reassigned'],
      topics: ['task-reassigned'],
    },
  ],
  [
    '督办 asks whoever has the case',
    journey,
    supervisor,
    'urge',
    URGE,
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer'],
      events: ['urged'],
      topics: ['supervision', 'supervision'],
    },
  ],
  [
    '督办答复 goes to the supervisors',
    urged,
    reviewer,
    'answer-urge',
    payload({ urge: '5-urge', text: '等待会办意见' }),
    {
      state: 'in-progress',
      tasks: ['review urban-management/reviewer'],
      events: ['urge-answered'],
      topics: ['supervision'],
    },
  ],
];

describe('turns of handling', () => {
  for (const [name, given, actor, type, rest, expected] of TURNS) {
    it(name, () => {
      const j = given();
      const [rows, effects] = [j.events.length, j.effects.length];
      j.do(actor, type, rest);
      assert.equal(j.case.state, expected.state);
      assert.deepEqual(j.case.tasks.map(described), expected.tasks);
      assert.deepEqual(j.types.slice(rows), expected.events);
      const topics = j.effects.slice(effects).flatMap((one) => (one.kind === 'notify' ? [one.topic] : []));
      assert.deepEqual(topics, expected.topics ?? []);
      sound(j);
    });
  }
});
