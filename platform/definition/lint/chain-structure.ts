import { type PlacedStep, stepRelation, walkSteps } from '../chain-walk.ts';
import { defineRule, type Problem } from './define-rule.ts';

/**
 * Whether a case at `from` can go back to `to`: along its own path, or out of branches. What the other branches of a
 * parallel block were doing is given up then; into a branch that was not taken there is no way.
 */
function canReturn(from: PlacedStep, to: PlacedStep): boolean {
  return to.within.every((taken, depth) => {
    const own = from.within[depth];
    return own?.block === taken.block && own.branch === taken.branch;
  });
}

function* returns(steps: readonly PlacedStep[]): Iterable<Problem> {
  for (const from of steps) {
    for (const [index, key] of from.block.returnTo.entries()) {
      const to = steps.find((step) => step.block.key === key);
      if (!to) continue;
      const path = [...from.path, 'returnTo', index];
      const names = [from.block.name, to.block.name] as const;
      if (canReturn(from, to) && stepRelation(to, from) !== 'before') {
        yield {
          path,
          zh: `“${names[0]}”只能退回到它之前的步骤，“${names[1]}”不在它之前，请改选`,
          en: `"${names[0]}" may only return to an earlier step, and "${names[1]}" is not; choose another`,
        };
      } else if (!canReturn(from, to)) {
        yield {
          path,
          zh: `“${names[0]}”不能退回到别的分支里的“${names[1]}”。请退回到同一路的步骤，或分支之前的步骤`,
          en: `"${names[0]}" cannot return to "${names[1]}" in another branch. Return within one path, or to a step before the branches`,
        };
      }
    }
  }
}

/** 申请、预审、收件: what may stand before a case is accepted. */
const BEFORE_ACCEPTANCE: readonly string[] = ['apply', 'pre-review', 'receive'];
/** 受理; a filing (备案) is checked and recorded in one step. */
const INTAKE: readonly string[] = ['accept', 'record-filing'];
const DECIDING: readonly string[] = ['decide', 'record-filing'];

function* acceptance(steps: readonly PlacedStep[]): Iterable<Problem> {
  const accepts = steps.filter((step) => INTAKE.includes(step.block.action));
  for (const [index, accept] of accepts.entries()) {
    if (index > 0) {
      yield {
        path: accept.path,
        zh: `一个流程只有一个受理步骤，请删除“${accept.block.name}”或改换步骤事件`,
        en: `A chain has one acceptance; remove "${accept.block.name}" or give it another action`,
      };
    } else if (accept.within.length > 0) {
      yield {
        path: accept.path,
        zh: '受理不能放在分支或并行里，请移到流程开头',
        en: 'Acceptance cannot stand in a branch; move it to the start of the chain',
      };
    } else if (steps.find((step) => !BEFORE_ACCEPTANCE.includes(step.block.action)) !== accept) {
      yield {
        path: accept.path,
        zh: '受理之前只能有预审和收件，请把受理移到流程开头',
        en: 'Only a pre-review and taking in come before acceptance; move it to the start of the chain',
      };
    }
  }
}

function* decisions(steps: readonly PlacedStep[]): Iterable<Problem> {
  const decides = steps.filter((step) => DECIDING.includes(step.block.action));
  for (const [index, decide] of decides.entries()) {
    if (decide.within.some((taken) => taken.type === 'parallel')) {
      yield {
        path: decide.path,
        zh: '决定不能放在并行里：别的一路还没有意见。请移到汇合之后',
        en: 'A decision cannot stand in a parallel block while other branches are still open; move it after the join',
      };
    }
    const earlier = decides.slice(0, index).find((other) => stepRelation(other, decide) === 'before');
    if (earlier) {
      yield {
        path: decide.path,
        zh: `“${earlier.block.name}”已经作出决定，一个办件只决定一次，请把“${decide.block.name}”改为审核`,
        en: `"${earlier.block.name}" has already decided; a case is decided once. Make "${decide.block.name}" a review`,
      };
    }
  }
}

/** Pairs that must not come in this order: an `early` step before a `late` one. */
const ORDER: readonly { early: string; late: string; zh: string; en: string }[] = [
  {
    early: 'issue-document',
    late: 'decide',
    zh: '制证在决定之前，请移到决定之后',
    en: 'Documents are issued before the decision; move this after it',
  },
  {
    early: 'deliver',
    late: 'decide',
    zh: '送达在决定之前，请移到决定之后',
    en: 'Delivery comes before the decision; move this after it',
  },
  {
    early: 'verify-commitment',
    late: 'decide',
    zh: '承诺核查在决定之前，请移到决定之后',
    en: 'The commitment is verified before the decision; move this after it',
  },
  {
    early: 'deliver',
    late: 'issue-document',
    zh: '送达在制证之前，请移到制证之后',
    en: 'Delivery comes before the document is issued; move this after it',
  },
];

function* order(steps: readonly PlacedStep[]): Iterable<Problem> {
  for (const step of steps) {
    for (const rule of ORDER.filter(({ early }) => early === step.block.action)) {
      const late = steps.some(
        (other) => other.block.action === rule.late && stepRelation(step, other) === 'before',
      );
      if (late) yield { path: step.path, zh: rule.zh, en: rule.en };
    }
    if (step.block.action !== 'close') continue;
    const after = steps.find((other) => stepRelation(step, other) === 'before');
    if (after || step.within.some((taken) => taken.type === 'parallel')) {
      yield {
        path: step.path,
        zh: `办结之后不能再有步骤${after ? `（“${after.block.name}”）` : ''}，请把办结移到最后`,
        en: `Nothing comes after closing${after ? ` ("${after.block.name}")` : ''}; move closing to the end`,
      };
    }
  }
}

/**
 * The order a case must be able to keep: accepted once and first, decided once and after every branch has joined,
 * documents after the decision, closed last, returned only along its own path. (A drawn graph is refused by parsing.)
 */
export const chainStructure = defineRule({
  code: 'chain-structure',
  stage: 'save',
  *check({ bundle }) {
    const steps = walkSteps(bundle.steps);
    yield* acceptance(steps);
    yield* decisions(steps);
    yield* order(steps);
    yield* returns(steps);
  },
});
