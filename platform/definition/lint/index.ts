import { approverExists } from './approver-exists.ts';
import { basisMissing } from './basis-missing.ts';
import { certificateOf } from './certificate-of.ts';
import { chainStructure } from './chain-structure.ts';
import { commitmentBranch } from './commitment-branch.ts';
import { conditionsMissing } from './conditions-missing.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicateKey } from './duplicate-key.ts';
import { extensionOverLaw } from './extension-over-law.ts';
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
import { procedureBasis } from './procedure-basis.ts';
import { promiseOverStatutory } from './promise-over-statutory.ts';
import { reportUpTarget } from './report-up-target.ts';
import { resultDocument } from './result-document.ts';
import { ruleFact } from './rule-fact.ts';
import { rulePath } from './rule-path.ts';
import { sampleMissing } from './sample-missing.ts';
import { siteCheckOfficers } from './site-check-officers.ts';
import { stepConfig } from './step-config.ts';
import { stepNobody } from './step-nobody.ts';
import { stepsMissing } from './steps-missing.ts';
import { templateText } from './template-text.ts';
import { turnDocuments } from './turn-documents.ts';
import { unsafeIdentifier } from './unsafe-identifier.ts';
import { visitReason } from './visit-reason.ts';
import { warningOrder } from './warning-order.ts';
import type { LintRule } from './define-rule.ts';

/** The registry: every rule, one line each, what saving needs first. */
export const LINT_RULES: readonly LintRule[] = [
  approverExists,
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
  turnDocuments,
  unsafeIdentifier,
  basisMissing,
  certificateOf,
  commitmentBranch,
  conditionsMissing,
  extensionOverLaw,
  feeBasis,
  feeExample,
  feeWaiverBasis,
  feeWithoutExamples,
  formEmpty,
  limitsEqualPromise,
  limitsOverPromise,
  onlineDepth,
  phonesEqual,
  procedureBasis,
  reportUpTarget,
  resultDocument,
  sampleMissing,
  siteCheckOfficers,
  stepsMissing,
  visitReason,
  warningOrder,
];
