import type { CaseView } from '../../../contract/case-view.ts';
import { findStep } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import { type Case, type Definition, stepTimeLeft } from '../../../runtime/index.ts';
import { PROCEDURE_RULES } from '../../../runtime/clock/procedures.ts';
import { citationText, departmentName, postName, type ViewContext } from './viewer.ts';

type Turns = Pick<
  CaseView,
  | 'held'
  | 'procedures'
  | 'requests'
  | 'opinions'
  | 'siteChecks'
  | 'warnings'
  | 'urges'
  | 'report'
  | 'deficiency'
  | 'commitment'
  | 'subject'
  | 'ending'
  | 'decisionReasons'
  | 'nonAcceptance'
>;

/**
 * What happened to a case beside its steps. An applicant reads what the law has them told: procedures and extensions
 * with their reasons, what is missing, why it ended; not what officials say to one another.
 */
export function turnViews(current: Case, { bundle }: Definition, context: ViewContext): Turns {
  const isStaff = context.audience === 'staff';
  const { decisionReasons } = current;
  return {
    ...heldView(current),
    procedures: procedureViews(current, context),
    requests: requestViews(current, context),
    opinions: isStaff ? opinionViews(current, context) : [],
    siteChecks: siteCheckViews(current, bundle, isStaff),
    warnings: isStaff ? warningViews(current, bundle) : [],
    urges: isStaff ? urgeViews(current) : [],
    ...reportView(current, context),
    ...deficiencyView(current, bundle, context),
    ...commitmentView(current, bundle, isStaff),
    ...subjectView(current),
    ...(current.ending && { ending: current.ending }),
    ...(decisionReasons && { decisionReasons }),
    ...nonAcceptanceView(current),
  };
}

/** Names of officials are for colleagues; applicants read which office it was. */
function nameFor(name: string, current: Case, { audience, departments }: ViewContext): string {
  return audience === 'staff' ? name : departmentName(departments, current.item.department);
}

function heldView({ pause, procedures }: Case): Pick<CaseView, 'held'> {
  if (pause) {
    const text = { zh: `已暂停办理：${pause.reason}`, en: `Paused: ${pause.reason}` };
    return { held: { kind: 'paused', text, since: pause.from } };
  }
  const open = procedures.find((one) => one.endedOn === undefined);
  if (!open) return {};
  const { zh, en } = PROCEDURE_RULES[open.kind].label;
  const text = { zh: `特别程序“${zh}”进行中`, en: `${en} is under way` };
  return { held: { kind: 'procedure', text, since: open.from } };
}

function procedureViews(current: Case, context: ViewContext): CaseView['procedures'] {
  return current.procedures.map(({ task, basis, by, note, ...procedure }) => ({
    ...procedure,
    ...(context.audience === 'staff' && { task }),
    label: PROCEDURE_RULES[procedure.kind].label,
    basis: citationText(basis),
    by: nameFor(by.name, current, context),
    ...(note && context.audience === 'staff' && { note }),
  }));
}

function requestViews(current: Case, context: ViewContext): CaseView['requests'] {
  const told = context.audience === 'staff';
  return current.requests
    .filter(({ kind, status }) => told || (kind === 'extension' && status === 'approved'))
    .map(({ id, kind, by, at, reason, days, status, decidedBy, decidedAt }) => ({
      id,
      kind,
      by: nameFor(by.name, current, context),
      at,
      reason,
      days,
      status,
      ...(decidedBy && { decidedBy: nameFor(decidedBy.name, current, context) }),
      decidedAt,
    }));
}

function opinionViews({ opinions }: Case, { departments }: ViewContext): CaseView['opinions'] {
  return opinions.map(({ kind, by, department, stance, text, at }) => ({
    kind,
    by: by.name,
    ...(department && { department: departmentName(departments, department) }),
    stance,
    text,
    at,
  }));
}

function siteCheckViews(
  { siteChecks }: Case,
  { steps }: ItemBundle,
  isStaff: boolean,
): CaseView['siteChecks'] {
  return siteChecks.map(({ step, officers, result, findings, score, on }) => ({
    step: findStep(steps, step)?.block.name ?? step,
    officers: isStaff ? officers.map((one) => one.name) : [],
    result,
    findings: isStaff ? findings : '',
    ...(isStaff && { score }),
    on,
  }));
}

function warningViews({ warnings, tasks }: Case, { steps }: ItemBundle): CaseView['warnings'] {
  return warnings.map(({ level, scope, task = '', since, on, dueOn }) => {
    // A task that is closed is named by its step: ids are `<event seq>-<step key>`.
    const closed = findStep(steps, task.slice(task.indexOf('-') + 1))?.block.name;
    const step = tasks.find((one) => one.id === task)?.name ?? closed;
    return { level, scope, ...(step && { step }), since, on, dueOn };
  });
}

function urgeViews({ urges }: Case): CaseView['urges'] {
  return urges.map(({ id, by, at, text, dueOn, answer }) => ({
    id,
    by: by.name,
    at,
    text,
    dueOn,
    ...(answer && { answer: { by: answer.by.name, at: answer.at, text: answer.text } }),
  }));
}

function reportView(current: Case, context: ViewContext): Pick<CaseView, 'report'> {
  const { report } = current;
  if (!report) return {};
  const isStaff = context.audience === 'staff';
  const upper = departmentName(context.departments, report.to.department);
  const { answer } = report;
  return {
    report: {
      to: isStaff ? postName(context.departments, report.to) : upper,
      by: nameFor(report.by.name, current, context),
      sentOn: report.sentOn,
      opinion: isStaff ? report.opinion : '',
      ...(answer && {
        answer: {
          by: isStaff ? answer.by.name : upper,
          on: answer.on,
          result: answer.result,
          text: isStaff ? answer.text : '',
        },
      }),
    },
  };
}

function deficiencyView(
  { deficiency }: Case,
  { materials }: ItemBundle,
  { today, calendars }: ViewContext,
): Pick<CaseView, 'deficiency'> {
  if (!deficiency) return {};
  const left = deficiency.suppliedAt ? undefined : stepTimeLeft(deficiency.dueOn, today, calendars);
  const named = deficiency.materials.map((key) => ({
    key,
    name: materials.find((one) => one.key === key)?.name ?? key,
  }));
  return { deficiency: { ...deficiency, materials: named, ...(left && { left }) } };
}

function commitmentView(
  { commitment }: Case,
  { item }: ItemBundle,
  isStaff: boolean,
): Pick<CaseView, 'commitment'> {
  if (!commitment) return {};
  const { signedAt, checked } = commitment;
  // What a revocation rests on is told to whom it is revoked.
  const findings = isStaff || checked?.result === 'breached' ? checked?.findings : '';
  return {
    commitment: {
      signedAt,
      ...(item.commitmentText && { text: item.commitmentText }),
      ...(checked && {
        checked: isStaff ? checked : { result: checked.result, findings: findings ?? '', by: '' },
      }),
    },
  };
}

function subjectView({ subject }: Case): Pick<CaseView, 'subject'> {
  if (!subject) return {};
  const { number, name, item, case: source, validUntil } = subject;
  return { subject: { number, name, item, case: source, ...(validUntil && { validUntil }) } };
}

function nonAcceptanceView({ nonAcceptance }: Case): Pick<CaseView, 'nonAcceptance'> {
  if (!nonAcceptance) return {};
  const { basis, ...told } = nonAcceptance;
  return { nonAcceptance: { ...told, basis: citationText(basis) } };
}
