import { walkSteps } from '../chain-walk.ts';
import { comparisonsOf, conditionsOf } from '../conditions.ts';
import { defineRule } from './define-rule.ts';

/** 告知承诺 that changes nothing in the chain asks applicants to sign for nothing, and nobody checks what they signed. */
export const commitmentBranch = defineRule({
  code: 'commitment-branch',
  stage: 'publish',
  *check({ bundle }) {
    if (bundle.item.commitmentText === undefined) return;
    const isVerified = walkSteps(bundle.steps).some(({ block }) => block.action === 'verify-commitment');
    const isAsked = conditionsOf(bundle).some(({ condition, path }) =>
      comparisonsOf(condition, path).some(({ comparison }) => comparison.fact === 'commitment'),
    );
    if (isVerified || isAsked) return;
    yield {
      path: ['item', 'commitmentText'],
      severity: 'warning',
      zh: '填写了告知承诺书，但流程没有按“是否采用告知承诺”分支，也没有承诺核查步骤；请添加，或清空承诺书',
      en: 'There is a commitment, but no branch asks for it and no step verifies it; add one, or clear the text',
    };
  },
});
