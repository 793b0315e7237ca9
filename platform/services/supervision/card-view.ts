import type { TimeLeft } from '../../contract/case-view.ts';
import type { SupervisedCase } from '../../contract/office-supervision.ts';
import type { Bilingual } from '../../definition/finding.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { WarningThresholds } from '../../definition/kinds/warning-thresholds.ts';
import { thresholdsOf } from '../../runtime/clock/thresholds.ts';
import { isOfficial } from '../../runtime/clock/warning-days.ts';
import { daysWords } from '../../runtime/clock/words.ts';
import { type Definition, type LocalDate, type Task, timeLeft } from '../../runtime/index.ts';
import { stepLeft } from '../cases/view/clock.ts';
import { departmentName, postName, type ViewContext } from '../cases/view/viewer.ts';
import type { CaseRow } from '../ports/cases.ts';
import type { WatchedCase } from '../ports/supervision.ts';

type Card = SupervisedCase['grade'];
const RANK: Record<TimeLeft['grade'], number> = { normal: 0, reminder: 1, warning: 2, yellow: 3, red: 4 };

/** A limit that may have given the card: the promised one, or a step's own. */
interface Candidate {
  left: TimeLeft;
  rule: Bilingual;
  task?: Task;
}

/** A case with its card: which limit gave it, at which step, whose it is, and what supervisors did about it. */
export function cardView(
  watched: WatchedCase,
  current: CaseRow,
  definition: Definition,
  context: ViewContext,
): SupervisedCase | null {
  const worst = candidates(current, definition, context).toSorted(
    (a, b) => RANK[b.left.grade] - RANK[a.left.grade],
  )[0];
  if (!worst) return null;
  const task = worst.task ?? current.tasks.find((one) => one.side === undefined);
  const { departments, today, calendars } = context;
  const statutoryLeft = current.clock.stoppedOn
    ? undefined
    : timeLeft(current.clock, today, calendars, 'statutory');
  return {
    case: watched.case,
    number: watched.number,
    item: watched.item,
    applicant: watched.applicant,
    department: { key: watched.department, name: departmentName(departments, watched.department) },
    step: task?.name ?? '',
    who: task ? whoHas(task, departments) : '',
    grade: cardOn(watched, today),
    left: worst.left,
    rule: worst.rule,
    ...(statutoryLeft && { statutoryLeft }),
    urges: {
      count: current.urges.length,
      answered: current.urges.filter((one) => one.answer !== undefined).length,
    },
  };
}

/** What the lists filter by is what they show. */
function cardOn({ redOn, yellowOn }: WatchedCase, today: LocalDate): Card {
  if (redOn <= today) return 'red';
  return yellowOn <= today ? 'yellow' : 'warning';
}

export function whoHas(
  { assignees, assignee, forApplicant }: Task,
  departments: readonly Department[],
): string {
  if (forApplicant) return '申请人';
  const posts = assignees.map((post) => postName(departments, post)).join('、');
  return [posts || '系统', assignee?.name].filter(Boolean).join(' ');
}

function candidates(current: CaseRow, definition: Definition, context: ViewContext): Candidate[] {
  const { clock, tasks } = current;
  const thresholds = thresholdsOf(definition);
  const { today, calendars } = context;
  const whole = clock.stoppedOn ? undefined : timeLeft(clock, today, calendars, 'promised', thresholds);
  const steps = tasks.filter(isOfficial).flatMap((task): Candidate[] => {
    const left = stepLeft(task, clock, context, definition);
    return left ? [{ left, rule: stepRule(left, whole), task }] : [];
  });
  return [...(whole ? [{ left: whole, rule: caseRule(whole, thresholds) }] : []), ...steps];
}

/** The threshold the promised limit has met. */
function caseRule({ days, unit, grade }: TimeLeft, thresholds: WarningThresholds): Bilingual {
  if (days < 0) return { zh: '超过承诺时限', en: 'Over the promised limit' };
  const { usedPercent, daysLeft } = grade === 'normal' ? {} : thresholds.case[grade];
  if (usedPercent !== undefined && (daysLeft === undefined || days > daysLeft)) {
    return { zh: `承诺时限已用 ${usedPercent}%`, en: `${usedPercent}% of the promised limit used` };
  }
  const { zh, en } = daysWords(days, unit);
  return { zh: `承诺时限剩余 ${zh}`, en: `${en} of the promised limit left` };
}

/** Late at a step, though perhaps not as a whole (domain 2.7). */
function stepRule({ days, unit }: TimeLeft, whole: TimeLeft | undefined): Bilingual {
  const { zh, en } = daysWords(Math.max(0, days), unit);
  if (days >= 0) return { zh: `环节时限剩余 ${zh}`, en: `${en} of the step's limit left` };
  return whole !== undefined && whole.days < 0
    ? { zh: '环节超时，整件已超', en: 'The step is late, and so is the case' }
    : { zh: '环节超时，整件未超', en: 'The step is late, the case is not' };
}
