/** The definition layer: what may be configured. Pure and browser-safe; this file is all that others import. */
export { type CanonicalKind, canonicalJson } from './canonical-json.ts';
export { catalogOf, EMPTY_LISTS, type ListDefinitions } from './catalog.ts';
export {
  type BranchTaken,
  findStep,
  type PlacedBlock,
  type PlacedStep,
  stepOrder,
  stepRelation,
  walkBlocks,
  walkSteps,
} from './chain-walk.ts';
export { checkBundle, hasErrors } from './check.ts';
export { comparisonsOf, conditionsOf } from './conditions.ts';
export {
  bundleToFiles,
  fileRefsOf,
  filesToBundle,
  ITEMS_FOLDER,
  itemFolder,
  listKindOf,
  listPath,
  parseJsonFile,
} from './disk-layout.ts';
export { conditionFacts, DOCUMENT_FACTS, documentFacts, type Fact } from './facts.ts';
export { FORM_COMPONENTS, REFUSED_COMPONENTS, SCRIPT_PROPERTIES } from './form-components.ts';
export {
  FIELD_TYPES,
  type FieldOption,
  type FieldType,
  fieldsOf,
  type FormField,
  walkComponents,
} from './form-fields.ts';
export { type JSONSchema, kindSchemas } from './kind-schemas.ts';
export { inWorkingDays, isLonger, limitText, longestPath } from './limits.ts';
export { checkListDefinition, isReferenced, type Use } from './list-checks.ts';
export { normaliseForm } from './normalise-form.ts';
export { type Parsed, parseBundle, parseDefinition } from './parse/index.ts';
export { pointer, pointerParts } from './pointer.ts';
export { placeholdersOf, templateTexts } from './template-text.ts';
export { DIFF_PARTS, type DiffPart, type DiffRow, semanticDiff } from './diff/index.ts';
