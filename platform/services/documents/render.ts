import type { DocumentTemplate } from '../../definition/kinds/document-template.ts';
import type { DocumentFactMap } from './facts.ts';
import { fillTemplate } from './fill-template.ts';
import type { FilledBlock, FilledDocument } from './page-layout.ts';
import type { PdfRenderer } from './pdf-renderer.ts';

export interface RenderNeeds {
  renderer: PdfRenderer;
  /** Name of the service centre, for the verification hint. */
  centre: string;
  /** Told of placeholders that name no fact; they are left blank. */
  unknown(template: string, name: string): void;
}

/** A PDF of a template with its facts. */
export async function renderDocument(
  { renderer, centre, unknown }: RenderNeeds,
  template: DocumentTemplate,
  facts: DocumentFactMap,
): Promise<Buffer> {
  return renderer.render(fillDocument(template, facts, centre, (name) => unknown(template.key, name)));
}

/** The template as plain text. Pure. */
export function fillDocument(
  template: DocumentTemplate,
  facts: DocumentFactMap,
  centre: string,
  unknown: (name: string) => void,
): FilledDocument {
  const fill = (text: string): string => fillTemplate(text, facts, unknown);
  return {
    kind: template.kind,
    orientation: template.orientation,
    title: template.name,
    organ: facts['department.name'] ?? '',
    caseNumber: facts['case.number'] ?? '',
    centre,
    blocks: template.blocks.map((block) => fillBlock(block, fill)),
  };
}

function fillBlock(block: DocumentTemplate['blocks'][number], fill: (text: string) => string): FilledBlock {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', text: fill(block.text) };
    case 'paragraph':
      return { type: 'paragraph', text: fill(block.text), align: block.align ?? 'left' };
    case 'fields':
      return { type: 'fields', rows: block.rows.map(({ label, value }) => ({ label, value: fill(value) })) };
    case 'signature':
      return { type: 'signature', organ: fill(block.organ), date: fill(block.date) };
  }
}
