import type { Case, Effect, EventBody, LocalDate } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import type { Definition } from '../command.ts';
import { pausedClock } from '../commands/pause.ts';
import { intakeTask } from '../flow/pass-acceptance.ts';
import { materialNames, missingDeferrable } from '../rules/deficiency.ts';
import { materialsReceivedOn } from '../rules/notice.ts';
import { type Accepted, acceptance } from '../steps/acceptance.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { defineDeadline } from './define-deadline.ts';

/**
 * 视为受理: nobody accepted the application, refused it or told what to correct within the days for it, so it counts as
 * accepted from the day it arrived (行政许可法 第三十二条第一款第（四）项), at whichever desk before the acceptance it lies.
 */
export const deemedAcceptance = defineDeadline({
  name: 'deemed-acceptance',
  label: { zh: '视为受理', en: 'Deemed acceptance' },
  fallsOn,
  happen,
});

function fallsOn(current: Case, definition: Definition): LocalDate | undefined {
  const { bundle, calendars } = definition;
  if (current.acceptedAt !== undefined || current.correction !== undefined) return undefined;
  if (isWithApplicant(current) || intakeTask(current, definition) === undefined) return undefined;
  return addWorkingDays(materialsReceivedOn(current.clock), bundle.item.noticeDays + 1, calendars).date;
}

/** While a pre-review has returned the application there is nothing to answer. */
function isWithApplicant({ tasks }: Case): boolean {
  return tasks.some((task) => task.forApplicant && task.action === 'apply');
}

function happen(scene: CaseScene): Outcome {
  const { case: file, definition } = scene;
  const { turnDocuments } = definition.bundle.item;
  // What the applicant promised to hand in later is owed all the same.
  const lacking = missingDeferrable(file, definition).filter((key) => file.deferred?.includes(key));
  const accepted = acceptance(scene, { deemed: true, lacking });
  return {
    ok: true,
    events: [...accepted.events, ...stillPaused(scene, accepted)],
    effects: [tellApplicant(scene, accepted), tellAdministrators(scene)],
    documents: [
      ...(turnDocuments['deemed-acceptance'] ?? []),
      ...(accepted.deficiency ? (turnDocuments.deficiency ?? []) : []),
    ],
    next: { kind: 'past-acceptance' },
  };
}

/** A pause keeps nobody from having to answer in time; from now on it holds the promised limit. */
function stillPaused({ case: file, definition, today }: CaseScene, { clock }: Accepted): EventBody[] {
  const { pause, seq } = file;
  if (pause === null) return [];
  const paused = { id: `${seq + 1}-pause`, on: today, reason: pause.reason };
  return [{ type: 'clock-changed', clock: pausedClock(clock, paused, definition.calendars) }];
}

function tellApplicant({ case: file, definition }: CaseScene, { dueOn, deficiency }: Accepted): Effect {
  const owed = deficiency && {
    names: materialNames(deficiency.materials, definition),
    by: deficiency.dueOn,
  };
  return notifyApplicant({ case: file, bundle: definition.bundle }, 'deemed-accepted', {
    zh: `逾期未告知补正，依法自收到申请材料之日起即为受理，承诺时限至 ${dueOn} 届满。${owed ? `请于 ${owed.by} 前补交：${owed.names}。` : ''}`,
    en: `counts as accepted since it arrived, as nobody answered in time; the promised limit ends ${dueOn}.${owed ? ` Hand in ${owed.names} by ${owed.by}.` : ''}`,
  });
}

function tellAdministrators({ case: { number }, definition }: CaseScene): Effect {
  const { name, nameEn = name } = definition.bundle.item;
  return {
    kind: 'notify',
    to: 'administrators',
    topic: 'deemed-accepted',
    text: {
      zh: `办件 ${number}（${name}）逾期未作出受理决定，已视为受理`,
      en: `Nobody answered case ${number} (${nameEn}) in time: it counts as accepted`,
    },
  };
}
