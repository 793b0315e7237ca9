/** Definitions on disk: a folder per kind, a folder per item. The layout itself is `definition/disk-layout.ts`. */
export { type BundleWithFiles, type Definitions, sha256Of } from './definition-folder.ts';
export { readDefinitions } from './read-definitions.ts';
export { writeDefinitions } from './write-definitions.ts';
