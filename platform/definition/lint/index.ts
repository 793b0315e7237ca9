import { basisMissing } from './basis-missing.ts';
import { chainStructure } from './chain-structure.ts';
import { conditionsMissing } from './conditions-missing.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicateKey } from './duplicate-key.ts';
import { feeBasis } from './fee-basis.ts';
import { feeConfig } from './fee-config.ts';
import { feeExample } from './fee-example.ts';
import { feeWaiverBasis } from './fee-waiver-basis.ts';
import { feeWithoutExamples } from './fee-without-examples.ts';
import { formComponentType } from './form-component.ts';
import { formEmpty } from './form-empty.ts';
import { formPattern } from './form-pattern.ts';
import { formProperty } from './form-property.ts';
import { formScript } from './form-script.ts';
import { immediatePromise } from './immediate-promise.ts';
import { limitsEqualPromise } from './limits-equal-promise.ts';
import { limitsOverPromise } from './limits-over-promise.ts';
import { materialFormTemplate } from './material-form-template.ts';
import { onlineDepth } from './online-depth.ts';
import { phonesEqual } from './phones-equal.ts';
import { promiseOverStatutory } from './promise-over-statutory.ts';
import { resultDocument } from './result-document.ts';
import { ruleFact } from './rule-fact.ts';
import { rulePath } from './rule-path.ts';
import { sampleMissing } from './sample-missing.ts';
import { stepConfig } from './step-config.ts';
import { stepNobody } from './step-nobody.ts';
import { stepsMissing } from './steps-missing.ts';
import { templateText } from './template-text.ts';
import { unsafeIdentifier } from './unsafe-identifier.ts';
import { visitReason } from './visit-reason.ts';
import type { LintRule } from './define-rule.ts';

/** The registry: every rule, one line each, what saving needs first. */
export const LINT_RULES: readonly LintRule[] = [
  chainStructure,
  danglingReference,
  duplicateKey,
  feeConfig,
  formComponentType,
  formPattern,
  formProperty,
  formScript,
  immediatePromise,
  materialFormTemplate,
  promiseOverStatutory,
  ruleFact,
  rulePath,
  stepConfig,
  stepNobody,
  templateText,
  unsafeIdentifier,
  basisMissing,
  conditionsMissing,
  feeBasis,
  feeExample,
  feeWaiverBasis,
  feeWithoutExamples,
  formEmpty,
  limitsEqualPromise,
  limitsOverPromise,
  onlineDepth,
  phonesEqual,
  resultDocument,
  sampleMissing,
  stepsMissing,
  visitReason,
];
