import assert from 'node:assert/strict';
import type { Block } from '../../../platform/definition/kinds/step-chain.ts';
import type { Task } from '../../../platform/runtime/case.ts';
import { replayCase } from '../../../platform/runtime/history/replay-case.ts';
import { step } from './bundle.ts';
import { OTHERS, REVIEWED, staffed } from './colleagues.ts';
import { checkInvariants } from './invariants.ts';
import { ACTORS, Journey } from './journey.ts';

const { applicant, reviewer } = ACTORS;
const { supervisor } = OTHERS;
export type Rest = NonNullable<Parameters<Journey['do']>[2]>;

export const journey = (blocks: Block[] = REVIEWED) => new Journey(staffed(blocks));
export const payload = (given: object): Rest => ({ payload: given });
export const whole = (given: object): Rest => ({ task: undefined, payload: given });
export const side = (j: Journey, department: string): Task => {
  const found = j.case.tasks.find((one) => one.side && one.assignees[0]?.department === department);
  assert.ok(found, `nobody of ${department} is asked`);
  return found;
};
export const told = (j: Journey, topic: string) =>
  j.effects.flatMap((one) => (one.kind === 'notify' && one.topic === topic ? [one] : []));
export const last = (j: Journey, type: string) => j.events.findLast((one) => one.type === type);

export function sound(j: Journey): void {
  checkInvariants(j.case, j.definition.bundle.steps.blocks);
  assert.deepEqual(replayCase(j.events), j.case);
}

/* The payloads of each turn, as a person would fill them in. */
export const ASK_FIRE = payload({ to: 'fire/opinion', question: '是否影响消防通道？' });
export const ASK_WATER = payload({ to: 'water/opinion', question: '是否影响管网？', limitDays: 3 });
export const AGREES = payload({ stance: 'agree', text: '不影响' });
export const PASSED = payload({ result: 'passed', findings: '与申请一致' });
export const RECTIFY = payload({ result: 'rectify', findings: '围挡不齐' });
export const UP = { opinion: '初审合格，材料齐全' };
export const ANSWER = (result: string) => payload({ result, text: '已审' });
export const TO = (to: string) => payload({ to, reason: '外出' });
export const URGE = whole({ text: '为何迟迟未办？' });

/* The chains the turns stand in. */
export const SITE: Block[] = [
  step('review', 'review'),
  step('site', 'site-check', { posts: ['reviewer'], returnTo: ['review'] }),
  step('decide', 'decide', { config: { differentPersonFrom: ['site'] } }),
];
export const site = (config: Record<string, number | boolean> = {}): Block[] => [
  step('site', 'site-check', { posts: ['reviewer'], config }),
  step('decide', 'decide'),
];
export const report = (
  config: Step['config'] = { to: { department: 'province', post: 'reviewer' } },
): Block[] => [step('report', 'report-up', { posts: ['reviewer'], config }), step('decide', 'decide')];
export type Step = Extract<Block, { type: 'step' }>;

export const consulted = () => journey().do(reviewer, 'consult', ASK_FIRE);
export const coSigned = (to = 'reviewer-2') => journey().do(reviewer, 'co-sign', payload({ to }));
export const recorded = () => journey(site()).do(reviewer, 'record', PASSED);
export const reported = () => journey(report()).do(reviewer, 'report', UP);
export const urged = () => journey().do(supervisor, 'urge', URGE);

export function withdrawn(): Journey {
  return journey().do(applicant, 'withdraw', whole({ reason: '不办了' }));
}

/** A task as the tables write it: step, posts, person, kind of side task. */
export function described({ step: at, assignees, assignee, side: beside }: Task): string {
  const posts = assignees.map(({ department, post }) => `${department}/${post}`).join(' ');
  return [at, posts, assignee?.account, beside?.kind].filter((part) => part !== undefined).join(' ');
}
