/** The definition layer: what may be configured. Pure and browser-safe; this is what the other layers build on. */
export { canonicalJson } from './canonical-json.ts';
export { catalogOf, EMPTY_LISTS, type ListDefinitions } from './catalog.ts';
export { findStep, type PlacedStep, stepOrder, stepRelation, walkBlocks, walkSteps } from './chain-walk.ts';
export { checkBundle, hasErrors } from './check.ts';
export { semanticDiff } from './diff/index.ts';
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
export { conditionFacts, documentFacts } from './facts.ts';
export { fieldsOf, type FormField, walkComponents } from './form-fields.ts';
export { type JSONSchema, kindSchemas } from './kind-schemas.ts';
export { longestPath } from './limits.ts';
export { checkListDefinition, isReferenced, type Use } from './list-checks.ts';
export { normaliseForm } from './normalise-form.ts';
export { parseBundle, parseDefinition } from './parse/index.ts';
export { pointer, pointerParts } from './pointer.ts';
