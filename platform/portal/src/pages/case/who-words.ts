import { labelSet } from '../../../../render/labels/label-set.ts';
import type { Language } from '../../../../render/language.ts';

/** Those who are no person and no post; the server names them in Chinese. */
const WHO = labelSet({
  系统: ['系统', 'System'],
  系统自动: ['系统自动', 'By the system'],
  申请人: ['申请人', 'Applicant'],
  工作人员: ['工作人员', 'Staff'],
});

export const whoWords = (who: string, language: Language): string =>
  Object.hasOwn(WHO, who) ? WHO[who as keyof typeof WHO][language] : who;
