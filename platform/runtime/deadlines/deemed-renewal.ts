import type { Case, CaseClock, LocalDate } from '../case.ts';
import { ARTICLES, decideClock, noteClock, startFromReceipt } from '../clock/ledger.ts';
import { addDays, localDateOf } from '../clock/local-date.ts';
import type { Definition } from '../command.ts';
import { decisionAhead, pathTo } from '../flow/chain.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { defineDeadline } from './define-deadline.ts';

/**
 * 视为准予延续: a renewal asked for in time is to be decided before the licence expires; without a decision by then it is
 * deemed granted (行政许可法 第五十条第二款).
 */
export const deemedRenewal = defineDeadline({
  name: 'deemed-renewal',
  label: { zh: '视为准予延续', en: 'Deemed renewal' },
  fallsOn,
  happen,
});

function fallsOn(current: Case, { bundle }: Definition): LocalDate | undefined {
  const validUntil = current.subject?.validUntil;
  if (bundle.item.handling !== 'renewal' || validUntil === undefined) return undefined;
  if (current.decision !== null || applicantOwes(current, validUntil)) return undefined;
  const undecided = current.tasks.some((task) => {
    const path = task.side === undefined ? pathTo(bundle.steps.blocks, task.step) : undefined;
    return path !== undefined && decisionAhead(path);
  });
  return undecided ? addDays(validUntil, 1) : undefined;
}

/** Whoever has not handed in by then what was asked of them cannot rely on the organ's silence. */
function applicantOwes({ correction, deficiency, tasks }: Case, validUntil: LocalDate): boolean {
  const late = (at: string | undefined) => at === undefined || (localDateOf(at) ?? '') > validUntil;
  if (correction !== undefined && late(correction.receivedAt)) return true;
  if (deficiency !== undefined && late(deficiency.suppliedAt)) return true;
  return tasks.some((task) => task.forApplicant && task.action === 'apply');
}

function happen(scene: CaseScene): Outcome {
  const { case: file, definition } = scene;
  const { item } = definition.bundle;
  const { number = '', validUntil = '' } = file.subject ?? {};
  return {
    ok: true,
    events: [
      {
        type: 'decided',
        result: 'granted',
        deemed: true,
        reasons: `证照 ${number} 有效期 ${validUntil} 届满前未作出是否准予延续的决定，视为准予延续`,
      },
      { type: 'clock-changed', clock: deemedClock(scene, validUntil) },
      // Work that was held is decided; what follows is not held any more.
      ...(file.pause === null ? [] : [{ type: 'unpaused' as const }]),
    ],
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'deemed-renewed', {
        zh: `在证照有效期 ${validUntil} 届满前未作出决定，依法视为准予延续。`,
        en: `was not decided before the certificate expired on ${validUntil}: by law it is deemed renewed.`,
      }),
      {
        kind: 'notify',
        to: 'administrators',
        topic: 'deemed-renewed',
        text: {
          zh: `办件 ${file.number}（${item.name}）逾期未作决定，已视为准予延续`,
          en: `Nobody decided case ${file.number} (${item.nameEn ?? item.name}) in time: it is deemed renewed`,
        },
      },
    ],
    documents: item.turnDocuments['deemed-renewal'] ?? [],
    next: { kind: 'past-decision' },
  };
}

function deemedClock({ case: file, definition, today }: CaseScene, validUntil: LocalDate): CaseClock {
  const { bundle, calendars } = definition;
  const started =
    file.clock.startedOn === undefined
      ? startFromReceipt(file.clock, bundle.item, file.clock.receivedOn, calendars)
      : file.clock;
  const noted = noteClock(started, {
    on: today,
    kind: 'noted',
    text: {
      zh: `证照有效期 ${validUntil} 届满前未作出决定，视为准予延续`,
      en: `No decision before the certificate expired on ${validUntil}: deemed renewed`,
    },
    basis: ARTICLES.renewal,
  });
  return decideClock(noted, today, 'granted', bundle.item, calendars);
}
