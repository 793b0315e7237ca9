import { walkSteps } from '../chain-walk.ts';
import { conditionsOf, comparisonsOf } from '../conditions.ts';
import { conditionFacts, documentFacts } from '../facts.ts';
import { fieldsOf } from '../form-fields.ts';
import { type Assignee, assignee, type Step } from '../kinds/step-chain.ts';
import { missing, postFault } from '../named-post.ts';
import { placeholdersOf, templateTexts } from '../template-text.ts';
import { defineRule, type LintContext, type Problem } from './define-rule.ts';

function* ofItem({ bundle: { item }, catalog }: LintContext): Iterable<Problem> {
  if (!catalog.departments.has(item.department)) {
    yield missing(['item', 'department'], ['部门', 'Department'], item.department);
  }
  if (!catalog.serviceTypes.has(item.type)) {
    yield missing(['item', 'type'], ['服务类型', 'Service type'], item.type);
  }
  for (const [index, key] of item.themes.entries()) {
    if (!catalog.themes.has(key)) yield missing(['item', 'themes', index], ['主题', 'Theme'], key);
  }
  for (const [index, key] of item.objects.entries()) {
    if (!catalog.serviceObjects.has(key)) {
      yield missing(['item', 'objects', index], ['服务对象', 'Service object'], key);
    }
  }
}

function* ofSteps({ bundle, catalog }: LintContext): Iterable<Problem> {
  const materials = new Set(bundle.materials.map((material) => material.key));
  const documents = new Set(bundle.documents.map((document) => document.key));
  const placed = walkSteps(bundle.steps);
  const steps = new Set(placed.map(({ block }) => block.key));
  for (const { block: step, path } of placed) {
    for (const [index, assignee] of step.assignees.entries()) {
      const fault = postFault(assignee, [...path, 'assignees', index], { item: bundle.item, catalog });
      if (fault) yield fault;
    }
    const lists = [
      ['materials', step.materials, materials, '申报材料', 'Material'],
      ['documents', step.documents, documents, '文书模板', 'Document template'],
      ['returnTo', step.returnTo, steps, '步骤', 'Step'],
    ] as const;
    for (const [field, keys, known, zh, en] of lists) {
      for (const [index, key] of keys.entries()) {
        if (!known.has(key)) yield missing([...path, field, index], [zh, en], key);
      }
    }
  }
}

/** The superior post a step names (上报至). */
function superiorOf({ action, config }: Step): Assignee | undefined {
  const parsed = action === 'report-up' ? assignee.safeParse(config['to']) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

/** Names every action's configuration shares, and the superior organ of a report: documents of a command, and steps that must be another person's. */
function* ofStepConfig({ bundle, catalog }: LintContext): Iterable<Problem> {
  const placed = walkSteps(bundle.steps);
  for (const { block: step, path } of placed) {
    const { documents, differentPersonFrom } = step.config;
    const superior = superiorOf(step);
    const fault = superior && postFault(superior, [...path, 'config', 'to'], { item: bundle.item, catalog });
    if (fault) yield fault;
    if (documents !== null && typeof documents === 'object' && !Array.isArray(documents)) {
      for (const [command, keys] of Object.entries(documents)) {
        for (const [index, key] of (Array.isArray(keys) ? keys : []).entries()) {
          if (typeof key !== 'string' || step.documents.includes(key)) continue;
          yield missing(
            [...path, 'config', 'documents', command, index],
            [`步骤“${step.name}”所选的文书`, `Document of the step "${step.nameEn ?? step.key}"`],
            key,
          );
        }
      }
    }
    for (const [index, key] of (Array.isArray(differentPersonFrom) ? differentPersonFrom : []).entries()) {
      if (typeof key !== 'string' || placed.some((other) => other.block.key === key)) continue;
      yield missing([...path, 'config', 'differentPersonFrom', index], ['步骤', 'Step'], key);
    }
  }
}

const FORM_FACT = /^form\.(.+)$/;
const MATERIAL_FACT = /^materials\.(.+)$/;

function* ofFacts({ bundle, extensions }: LintContext): Iterable<Problem> {
  const facts = conditionFacts(bundle);
  for (const { condition, path } of conditionsOf(bundle)) {
    for (const { comparison, path: at } of comparisonsOf(condition, path)) {
      const field = FORM_FACT.exec(comparison.fact)?.[1];
      const material = MATERIAL_FACT.exec(comparison.fact)?.[1];
      if (facts.has(comparison.fact)) continue;
      if (field) yield missing([...at, 'fact'], ['申请表单的字段', 'Form field'], field);
      if (material) yield missing([...at, 'fact'], ['申报材料', 'Material'], material);
    }
  }
  const fields = new Set(fieldsOf(bundle.form).map((field) => field.key));
  for (const [index, fee] of bundle.fees.entries()) {
    const info =
      Object.hasOwn(extensions.feeFunctions, fee.function) && extensions.feeFunctions[fee.function];
    if (!info) continue;
    const config = info.config.safeParse(fee.config);
    if (!config.success) continue;
    for (const use of info.fields(config.data)) {
      const inside = use.path === '' || use.path.startsWith('/') ? use.path : `/${use.path}`;
      if (!fields.has(use.field)) {
        yield missing(`/fees/${index}/config${inside}`, ['申请表单的字段', 'Form field'], use.field);
      }
    }
  }
}

function* ofDocuments({ bundle }: LintContext): Iterable<Problem> {
  const facts = documentFacts(bundle);
  for (const { text, path } of templateTexts(bundle)) {
    for (const name of placeholdersOf(text)) {
      const field = FORM_FACT.exec(name)?.[1];
      if (field && !facts.has(name)) yield missing(path, ['申请表单的字段', 'Form field'], field);
    }
  }
}

/** Whatever a bundle names must exist: in the catalogue, or in the bundle itself. */
export const danglingReference = defineRule({
  code: 'dangling-reference',
  stage: 'save',
  *check(context) {
    yield* ofItem(context);
    yield* ofSteps(context);
    yield* ofStepConfig(context);
    yield* ofFacts(context);
    yield* ofDocuments(context);
  },
});
