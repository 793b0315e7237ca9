import type { z } from 'zod';
import type { Bilingual, Finding } from '../finding.ts';
import { type PathPart, pointer } from '../pointer.ts';
import { type FieldMeta, levels } from '../schema-walk.ts';
import { fieldName } from './field-name.ts';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '“是”或“否”', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
  record: { zh: '一组字段', en: 'a group of fields' },
};

const labelled = (meta: FieldMeta, value: unknown): Bilingual =>
  meta.labels?.[String(value)] ?? { zh: String(value), en: String(value) };

function sizeText(issue: Issue & { code: 'too_small' | 'too_big' }, name: Bilingual): Bilingual {
  const small = issue.code === 'too_small';
  const bound = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    if (small && bound === '1') return { zh: `请填写${name.zh}`, en: `Fill in ${name.en}` };
    return small
      ? { zh: `${name.zh}至少 ${bound} 个字，请补充`, en: `${name.en} needs at least ${bound} characters` }
      : {
          zh: `${name.zh}最多 ${bound} 个字，请缩短`,
          en: `${name.en} takes at most ${bound} characters; shorten it`,
        };
  }
  if (issue.origin === 'array') {
    return small
      ? {
          zh: `${name.zh}至少 ${bound} 项，请添加`,
          en: `${name.en} needs at least ${bound} entries; add some`,
        }
      : {
          zh: `${name.zh}最多 ${bound} 项，请减少`,
          en: `${name.en} takes at most ${bound} entries; remove some`,
        };
  }
  const inclusive = issue.inclusive !== false;
  const zhWord = small ? (inclusive ? '不能小于' : '须大于') : inclusive ? '不能大于' : '须小于';
  const enWord = small ? (inclusive ? 'at least' : 'more than') : inclusive ? 'at most' : 'less than';
  return { zh: `${name.zh}${zhWord} ${bound}，请修改`, en: `${name.en} must be ${enWord} ${bound}` };
}

function messageOf(issue: Issue, name: Bilingual, meta: FieldMeta, missing: boolean): Bilingual {
  switch (issue.code) {
    case 'invalid_type': {
      if (missing) return { zh: `缺少${name.zh}，请填写`, en: `${name.en} is missing; fill it in` };
      const type = TYPE_NAMES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `${name.zh}应为${type.zh}，请修改`, en: `${name.en} must be ${type.en}` };
    }
    case 'too_small':
    case 'too_big':
      return sizeText(issue, name);
    case 'invalid_format':
      return {
        zh: `${name.zh}的格式不对${meta.format ? `：${meta.format.zh}` : '，请修改'}`,
        en: `${name.en} has the wrong format${meta.format ? `: ${meta.format.en}` : '; correct it'}`,
      };
    case 'not_multiple_of':
      return {
        zh: `${name.zh}须是 ${issue.divisor} 的倍数，请修改`,
        en: `${name.en} must be a multiple of ${issue.divisor}`,
      };
    case 'invalid_value': {
      const labels = issue.values.map((value) => labelled(meta, value));
      return {
        zh: `${name.zh}只能是：${labels.map((label) => label.zh).join('、')}`,
        en: `${name.en} must be one of: ${labels.map((label) => label.en).join(', ')}`,
      };
    }
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      const labels = options.map((value) => labelled(meta, value));
      return labels.length > 0
        ? {
            zh: `${name.zh}只能是：${labels.map((label) => label.zh).join('、')}`,
            en: `${name.en} must be one of: ${labels.map((label) => label.en).join(', ')}`,
          }
        : { zh: `${name.zh}的值不对，请修改`, en: `${name.en} has a value that does not fit; correct it` };
    }
    case 'custom': {
      // A schema's own check writes `中文 / English` in one message.
      const [zh, en] = issue.message.split(' / ');
      if (zh && en) return { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` };
      return { zh: `${name.zh}的值不对，请修改`, en: `${name.en} has a value that does not fit; correct it` };
    }
    default:
      return { zh: `${name.zh}的值不对，请修改`, en: `${name.en} has a value that does not fit; correct it` };
  }
}

/** How far a union option is from what was sent: unknown keys count each, so the meant option wins. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length * 2;
    return sum + (issue.path.length === 0 ? 5 : 1);
  }, 0);
}

/** Issues of the union option that was meant, with the union's path before theirs; the issue itself where none was. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const nearest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0] ?? [];
  if (nearest.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type')) return [issue];
  return nearest.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

function findingsOf(issue: Issue, schema: z.core.$ZodType, value: unknown): Finding[] {
  const code = `schema.${issue.code.replaceAll('_', '-')}`;
  const path = issue.path as PathPart[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code,
      severity: 'error' as const,
      path: pointer([...path, key]),
      message: { zh: `不认识的字段“${key}”，请删除`, en: `Unknown field "${key}"; remove it` },
    }));
  }
  const { name, meta } = fieldName(schema, value, path);
  const missing = path.length > 0 && levels(schema, value, path).at(-1)?.value === undefined;
  return [{ code, severity: 'error', path: pointer(path), message: messageOf(issue, name, meta, missing) }];
}

/** zod's issues as findings: code `schema.<issue>`, a JSON Pointer, and a sentence that says how to mend it. */
export function issueFindings(issues: readonly Issue[], schema: z.core.$ZodType, value: unknown): Finding[] {
  return issues.flatMap(flatten).flatMap((issue) => findingsOf(issue, schema, value));
}
