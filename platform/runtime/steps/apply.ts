import { z } from 'zod';
import type { CaseClock, EventBody } from '../case.ts';
import { correctionReceived, correctionRequested, noteClock } from '../clock/ledger.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { caseMaterials, formData } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { materialFault } from '../rules/materials.ts';
import {
  type Act,
  defineCommand,
  defineStep,
  type EnterScene,
  type Entry,
  type Outcome,
  type Scene,
} from './define-step.ts';
import { withKeptChecks } from './kept-checks.ts';
import { notifyApplicant } from './notices.ts';

const config = z.strictObject({});
type Config = z.infer<typeof config>;

const payload = z.strictObject({ form: formData, materials: caseMaterials });

/**
 * 申请: the applicant's own step. Handing the application in passes it; it opens as a task when the applicant has to
 * correct something, either asked for before acceptance or because a step returned the case here.
 */
export const apply = defineStep<Config>({
  name: 'apply',
  label: { zh: '申请', en: 'Apply' },
  description: {
    zh: '申请人提交申请；需要补正时由申请人在此提交补正材料',
    en: 'The applicant hands in the application, and later its corrections',
  },
  postRoles: [],
  state: 'pending-correction',
  config,
  onEnter: (scene) => (scene.returned ? askToCorrect(scene) : { ok: true, next: { kind: 'pass' } }),
  commands: {
    correct: defineCommand<Config>()({
      label: { zh: '补正提交', en: 'Hand in the correction' },
      tone: 'primary',
      by: 'applicant',
      opinion: 'none',
      payload,
      available: inTime,
      decide: correct,
    }),
  },
});

/**
 * A step has sent the case back to the applicant, who is told what it said. After acceptance the law knows no correction, so only the promised
 * limit waits for it (clock/corrections.ts).
 */
function askToCorrect({ case: file, definition, today: on, actor, opinion }: EnterScene<Config>): Entry {
  const { bundle, calendars } = definition;
  const dueOn = addWorkingDays(on, bundle.item.correctionDays, calendars).date;
  const by = { account: actor.account, name: actor.name };
  const accepted = file.acceptedAt !== undefined;
  const asked = { on, dueOn, by, accepted, id: `correction-${file.seq + 1}` };
  const problem = opinion ?? '请按退回意见修改后重新提交';
  return {
    ok: true,
    events: [
      { type: 'correction-requested', items: [{ problem }], dueOn },
      { type: 'clock-changed', clock: correctionRequested(file.clock, asked, calendars) },
    ],
    effects: [
      notifyApplicant({ case: file, bundle }, 'correction-requested', {
        zh: `已退回，请于 ${dueOn} 前修改后重新提交：${problem}`,
        en: `has been returned to you; change it and hand it in again by ${dueOn}: ${problem}`,
      }),
    ],
    next: { kind: 'open', forApplicant: true, dueOn },
  };
}

/** After its last day it is too late, also before the deadline's own job has ended the case. */
function inTime({ task, today }: Scene<Config>): Refusal | undefined {
  const { dueOn } = task;
  return dueOn !== undefined && today > dueOn ? refuse('correction.lapsed', '/task', { dueOn }) : undefined;
}

function correct(act: Act<Config, z.infer<typeof payload>>): Outcome {
  const { form, materials } = act.payload;
  const { case: file, definition, step } = act;
  const fault = materialFault(definition.bundle, materials, '/payload/materials');
  if (fault !== undefined) return fault;
  const corrected: EventBody = {
    type: 'corrected',
    form,
    materials: withKeptChecks(materials, file.materials),
    // Nobody asked for a correction in law: the application is handed in again.
    ...(step.action === 'pre-review' || step.action === 'apply' ? { again: true } : {}),
  };
  return {
    ok: true,
    events: [corrected, { type: 'clock-changed', clock: receivedClock(act) }],
    // What an acceptance or a pre-review asked for is looked at by that same step; a step of its own is done.
    next:
      step.action === 'apply'
        ? { kind: 'advance' }
        : { kind: 'replace', task: { name: step.name, action: step.action, forApplicant: false } },
  };
}

/** A pre-review asks for no correction: what comes back from it is the application, received anew. */
function receivedClock({ case: file, step, actor, today: on, definition }: Scene<Config>): CaseClock {
  const by = { account: actor.account, name: actor.name };
  const { clock } = file;
  if (step.action !== 'pre-review') return correctionReceived(clock, { on, by }, definition.calendars);
  const text = { zh: '预审退回后重新提交，收到申请材料', en: 'Received anew after its pre-review' };
  const isOpen = clock.startedOn === undefined && clock.stoppedOn === undefined;
  const arrived = isOpen ? { ...clock, receivedOn: on } : clock;
  return noteClock(arrived, { on, kind: 'received', text, by });
}
