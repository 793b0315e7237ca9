import assert from 'node:assert/strict';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import { step } from './support/bundle.ts';
import { OTHERS } from './support/colleagues.ts';
import {
  ANSWER,
  AGREES,
  ASK_FIRE,
  ASK_WATER,
  described,
  journey,
  PASSED,
  payload,
  side,
  sound,
  UP,
} from './support/handling.ts';
import { ACTORS } from './support/journey.ts';

const { clerk, reviewer } = ACTORS;
const { fire, upper } = OTHERS;

describe('a return out of a parallel branch', () => {
  const FORK: Block[] = [
    step('accept', 'accept'),
    {
      type: 'parallel',
      key: 'fork',
      branches: [
        { blocks: [step('review', 'review', { returnTo: ['accept'] })] },
        { blocks: [step('site', 'site-check', { posts: ['reviewer'] })] },
        {
          blocks: [
            step('report', 'report-up', {
              posts: ['reviewer'],
              config: { to: { department: 'province', post: 'reviewer' } },
            }),
          ],
        },
      ],
    },
    step('decide', 'decide'),
  ];

  it('closes what stood beside the other branches: questions, requests, records, reports', () => {
    const j = journey(FORK).do(clerk, 'accept');
    j.do(reviewer, 'record', PASSED);
    j.do(reviewer, 'consult', { ...ASK_FIRE, task: j.task('site').id });
    const asked = side(j, 'fire').id;
    j.do(reviewer, 'request-extension', {
      ...payload({ days: 5, reason: '情况复杂' }),
      task: j.task('site').id,
    });
    j.do(reviewer, 'report', UP).do(upper, 'consult', { ...ASK_WATER, task: j.task('report').id });
    assert.equal(j.case.tasks.length, 6);
    j.do(reviewer, 'return', { payload: { to: 'accept' }, opinion: '材料有误', task: j.task('review').id });
    assert.deepEqual(j.case.tasks.map(described), ['accept urban-management/window']);
    assert.deepEqual(j.case.marking, { active: ['accept'], joins: {} });
    assert.deepEqual(
      j.case.requests.map((one) => one.status),
      ['dropped'],
    );
    assert.deepEqual(j.case.siteChecks, [], 'a record not signed by all is none');
    j.refused('conflict.task-handled', fire, 'answer', { ...AGREES, task: asked });
    sound(j);
  });

  it('starts the other branches anew: nothing of the record or the report is left on them', () => {
    const j = journey(FORK).do(clerk, 'accept').do(reviewer, 'record', PASSED).do(reviewer, 'report', UP);
    j.do(reviewer, 'return', { payload: { to: 'accept' }, opinion: '材料有误', task: j.task('review').id });
    j.do(clerk, 'accept');
    assert.equal(j.task('site').record, undefined);
    j.refused('report.not-sent', reviewer, 'answer-report', ANSWER('agreed'));
    j.do(reviewer, 'report', UP);
    sound(j);
  });
});
