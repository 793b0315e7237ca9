import type { Bilingual } from '../../definition/finding.ts';

type Sentence = (label: string, setting: string) => [zh: string, en: string];

/** What each Form.io rule says when it fails, in the words of somebody filling in a form. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: (label) => [`请填写“${label}”`, `Please fill in “${label}”`],
  requiredDayEmpty: (label) => [`请填写“${label}”`, `Please fill in “${label}”`],
  min: (label, least) => [`“${label}”不能小于 ${least}`, `“${label}” must be at least ${least}`],
  max: (label, most) => [`“${label}”不能大于 ${most}`, `“${label}” must be at most ${most}`],
  minLength: (label, least) => [
    `“${label}”至少 ${least} 个字`,
    `“${label}” needs at least ${least} characters`,
  ],
  maxLength: (label, most) => [`“${label}”最多 ${most} 个字`, `“${label}” takes at most ${most} characters`],
  minRows: (label, least) => [`“${label}”至少填 ${least} 行`, `“${label}” needs at least ${least} rows`],
  maxRows: (label, most) => [`“${label}”最多填 ${most} 行`, `“${label}” takes at most ${most} rows`],
  minWords: (label, least) => [`“${label}”至少 ${least} 个词`, `“${label}” needs at least ${least} words`],
  maxWords: (label, most) => [`“${label}”最多 ${most} 个词`, `“${label}” takes at most ${most} words`],
  minSelectedCount: (label, least) => [
    `“${label}”至少选 ${least} 项`,
    `Choose at least ${least} of “${label}”`,
  ],
  maxSelectedCount: (label, most) => [`“${label}”最多选 ${most} 项`, `Choose at most ${most} of “${label}”`],
  pattern: (label) => [`“${label}”的格式不对`, `“${label}” has the wrong format`],
  email: (label) => [`“${label}”不是有效的邮箱地址`, `“${label}” is not a valid e-mail address`],
  number: (label) => [`“${label}”应当填数字`, `“${label}” must be a number`],
  date: (label) => [`“${label}”不是有效的日期`, `“${label}” is not a valid date`],
  day: (label) => [`“${label}”不是有效的日期`, `“${label}” is not a valid date`],
  minDate: (label, day) => [`“${label}”不能早于 ${day}`, `“${label}” must not be before ${day}`],
  maxDate: (label, day) => [`“${label}”不能晚于 ${day}`, `“${label}” must not be after ${day}`],
  onlyAvailableItems: (label) => [`“${label}”只能在给出的选项里选`, `“${label}” must be one of the options`],
};

/** The sentence for a failed rule. A message the form's author wrote is used as it is. */
export function ruleMessage(rule: string, label: string, setting: unknown, own?: unknown): Bilingual {
  if (typeof own === 'string' && own.trim() !== '') return { zh: own, en: own };
  const sentence = SENTENCES[rule];
  const [zh, en] = sentence
    ? sentence(label, String(setting ?? ''))
    : [`“${label}”填写有误`, `“${label}” is not filled in correctly`];
  return { zh, en };
}
