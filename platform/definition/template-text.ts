import type { ItemBundle } from './kinds/item-bundle.ts';
import type { PathPart } from './pointer.ts';

/** A placeholder as people write it: `{form.area}`. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names in braces in a text, in order. */
export function placeholdersOf(text: string): string[] {
  return Array.from(text.matchAll(PLACEHOLDER), (match) => (match[1] ?? '').trim());
}

/** Every text of a bundle's documents that takes facts, with its place. */
export function templateTexts(bundle: ItemBundle): { text: string; path: PathPart[] }[] {
  return bundle.documents.flatMap((document, index) =>
    document.blocks.flatMap((block, number) => {
      const at: PathPart[] = ['documents', index, 'blocks', number];
      switch (block.type) {
        case 'fields':
          return block.rows.map((row, line) => ({ text: row.value, path: [...at, 'rows', line, 'value'] }));
        case 'signature':
          return [
            { text: block.organ, path: [...at, 'organ'] },
            { text: block.date, path: [...at, 'date'] },
          ];
        default:
          return [{ text: block.text, path: [...at, 'text'] }];
      }
    }),
  );
}
