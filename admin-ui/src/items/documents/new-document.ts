import type { DocumentTemplate } from '../../../../platform/definition/kinds/document-template.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import { editSteps } from '../flow/edit-steps.ts';

export type DocumentBlock = DocumentTemplate['blocks'][number];

/** A notice to begin with; every fact in it exists in every case. */
export function newDocument(bundle: ItemBundle, name: string): DocumentTemplate {
  const taken = new Set(bundle.documents.map((one) => one.key));
  let number = bundle.documents.length + 1;
  while (taken.has(`document-${number}`)) number += 1;
  return {
    key: `document-${number}`,
    name,
    kind: 'notice',
    numberFormat: '〔{year}〕第{serial:3}号',
    orientation: 'portrait',
    blocks: [
      { type: 'heading', text: name },
      { type: 'paragraph', text: '{number}', align: 'right' },
      { type: 'paragraph', text: '{applicant.name}：\n您申请的“{item.name}”（{case.number}）。' },
      { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
    ],
  };
}

export function newBlock(type: DocumentBlock['type']): DocumentBlock {
  switch (type) {
    case 'heading':
      return { type, text: '标题' };
    case 'paragraph':
      return { type, text: '{applicant.name}' };
    case 'fields':
      return { type, rows: [{ label: '申请人', value: '{applicant.name}' }] };
    case 'signature':
      return { type, organ: '{department.name}', date: '{issuedOn}' };
  }
}

/** Takes a template out, also off the steps that make it. */
export function dropDocument(bundle: ItemBundle, key: string): ItemBundle {
  return {
    ...bundle,
    documents: bundle.documents.filter((one) => one.key !== key),
    steps: editSteps(bundle.steps, (step) =>
      step.documents.includes(key)
        ? {
            ...step,
            documents: step.documents.filter((one) => one !== key),
            config: without(step.config, key),
          }
        : step,
    ),
  };
}

/** Settings of an action that say which command makes the document. */
function without(config: Record<string, unknown>, key: string): never {
  const made = config['documents'];
  if (made === null || typeof made !== 'object') return config as never;
  const documents = Object.fromEntries(
    Object.entries(made).map(([command, keys]) => [
      command,
      Array.isArray(keys) ? keys.filter((one) => one !== key) : keys,
    ]),
  );
  return { ...config, documents } as never;
}

/** A number as it will look, for the hint. */
export const numberSample = (format: string, year: number): string =>
  format
    .replaceAll('{year}', String(year))
    .replace(/\{serial(?::(\d{1,2}))?\}/g, (_, width?: string) => '1'.padStart(Number(width ?? 1), '0'));
