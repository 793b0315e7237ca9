import type { Case, CaseClock, Deficiency, EventBody, LocalDate } from '../case.ts';
import { acceptClock } from '../clock/ledger.ts';
import type { CaseScene } from './define-step.ts';
import { deficiencyOf } from '../rules/deficiency.ts';

export interface Accepted {
  events: EventBody[];
  clock: CaseClock;
  /** Last day of the promised limit. */
  dueOn: LocalDate;
  deficiency?: Deficiency;
}

/**
 * What acceptance writes: the fact, the started limits, and what may follow later. `deemed`: nobody answered in time
 * (行政许可法 第三十二条第一款第（四）项).
 */
export function acceptance(
  scene: CaseScene,
  how: { deemed?: true; lacking?: readonly string[] } = {},
): Accepted {
  const { case: file, definition, today, actor } = scene;
  const { deemed, lacking = [] } = how;
  const by = { account: actor.account, name: actor.name };
  const manner = {
    correctionAsked: wasToldToCorrect(file),
    ...(deemed === undefined ? { by } : { deemed }),
  };
  const clock = acceptClock(file.clock, definition.bundle.item, today, manner, definition.calendars);
  const dueOn = clock.promised.dueOn ?? today;
  const deficiency = lacking.length > 0 ? deficiencyOf([...lacking], definition, today, dueOn) : undefined;
  const events: EventBody[] = [
    { type: 'accepted', ...(deemed === undefined ? {} : { deemed }) },
    { type: 'clock-changed', clock },
  ];
  if (deficiency !== undefined) events.push({ type: 'deficiency-accepted', deficiency });
  return { events, clock, dueOn, ...(deficiency === undefined ? {} : { deficiency }) };
}

function wasToldToCorrect({ correction }: Case): boolean {
  return correction !== undefined;
}
