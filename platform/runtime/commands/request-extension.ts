import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ask, requestFault } from '../requests.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';

/** 行政许可法 第四十二条: once, ten days, where the item's own law says nothing else. */
const BY_LAW = { days: 10, times: 1 };

const payload = z.strictObject({
  days: z.int().min(1).max(365).meta({ title: '延长（工作日）', titleEn: 'By, working days' }),
  reason: reasonText.meta({ title: '延期理由（告知申请人）', titleEn: 'Reason (told to the applicant)' }),
});

/** 延期申请: before the limit is over, within what the law allows; the head of the organ approves. */
export const requestExtension = defineCommand<unknown>()({
  label: { zh: '申请延期', en: 'Ask for an extension' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: mayAsk,
  decide,
});

function mayAsk(scene: Scene): Refusal | undefined {
  const { clock } = scene.case;
  const { times } = scene.definition.bundle.item.extension ?? BY_LAW;
  if (clock.startedOn === undefined) return refuse('extension.not-started');
  if (clock.stoppedOn !== undefined) return refuse('extension.decided');
  if (clock.extensions.length >= times) return refuse('extension.already-extended', '', { times });
  const last = clock.statutory?.dueOn ?? clock.promised.dueOn;
  if (last !== undefined && scene.today > last) return refuse('extension.too-late', '', { dueOn: last });
  return requestFault(scene, 'extension');
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { days, reason } = act.payload;
  const most = (act.definition.bundle.item.extension ?? BY_LAW).days;
  if (days > most) return refuse('extension.too-long', '/payload/days', { most });
  return ask(act, { kind: 'extension', days, reason });
}
