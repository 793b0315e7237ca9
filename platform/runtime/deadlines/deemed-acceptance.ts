import type { Case, LocalDate, Task } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import type { Definition } from '../command.ts';
import { materialNames, missingDeferrable } from '../rules/deficiency.ts';
import { materialsReceivedOn } from '../rules/notice.ts';
import { acceptance } from '../steps/acceptance.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { defineDeadline } from './define-deadline.ts';

/**
 * 视为受理: nobody accepted the application, refused it or told what to correct within the days for it, so it counts as
 * accepted from the day it arrived (行政许可法 第三十二条第一款第（四）项).
 */
export const deemedAcceptance = defineDeadline({ name: 'deemed-acceptance', fallsOn, happen });

function fallsOn(current: Case, { bundle, calendars }: Definition): LocalDate | undefined {
  if (current.acceptedAt !== undefined || current.correction !== undefined) return undefined;
  if (waitingTask(current) === undefined) return undefined;
  return addWorkingDays(materialsReceivedOn(current.clock), bundle.item.noticeDays + 1, calendars).date;
}

/** The window's open task; while a pre-review has returned the application there is nothing to answer. */
function waitingTask({ tasks }: Case): Task | undefined {
  const own = tasks.filter((task) => task.side === undefined);
  return own.some((task) => task.forApplicant && task.action === 'apply')
    ? undefined
    : own.find((task) => task.action === 'accept');
}

function happen(scene: CaseScene): Outcome {
  const { case: file, definition } = scene;
  const { item } = definition.bundle;
  const task = waitingTask(file)?.id;
  // What the applicant promised to hand in later is owed all the same.
  const lacking = missingDeferrable(file, definition).filter((key) => file.deferred?.includes(key));
  const { events, dueOn, deficiency } = acceptance(scene, { deemed: true, lacking });
  const owed = deficiency && {
    zh: `请于 ${deficiency.dueOn} 前补交：${materialNames(lacking, definition)}。`,
    en: ` Hand in ${materialNames(lacking, definition)} by ${deficiency.dueOn}.`,
  };
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'deemed-accepted', {
        zh: `逾期未告知补正，依法自收到申请材料之日起即为受理，承诺于 ${dueOn} 前办结。${owed?.zh ?? ''}`,
        en: `counts as accepted since it arrived, as nobody answered in time; it will be decided by ${dueOn}.${owed?.en ?? ''}`,
      }),
      {
        kind: 'notify',
        to: 'administrators',
        topic: 'deemed-accepted',
        text: {
          zh: `办件 ${file.number}（${item.name}）逾期未作出受理决定，已视为受理`,
          en: `Nobody answered case ${file.number} (${item.nameEn ?? item.name}) in time: it counts as accepted`,
        },
      },
    ],
    documents: [
      ...(item.turnDocuments['deemed-acceptance'] ?? []),
      ...(deficiency ? (item.turnDocuments.deficiency ?? []) : []),
    ],
    next: { kind: 'advance', tasks: task === undefined ? [] : [task] },
  };
}
