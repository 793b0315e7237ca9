import { documentFacts as factsOfBundle } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { Rejected } from '../../errors/rejected.ts';
import { dateText } from '../cases/view/form-fields.ts';
import { formatNumber } from './fill-template.ts';
import type { DocumentFactMap } from './facts.ts';
import type { PdfRenderer } from './pdf-renderer.ts';
import { renderDocument } from './render.ts';

export interface PreviewNeeds {
  renderer: PdfRenderer;
  centre: string;
}

/** A template with made-up facts, so that its author sees the page before any case does. */
export async function previewDocument(
  { renderer, centre }: PreviewNeeds,
  bundle: ItemBundle,
  key: string,
  given: { departmentName: string; today: string },
): Promise<Buffer> {
  const template = bundle.documents.find((one) => one.key === key);
  if (!template) throw new Rejected('record.absent', { path: '/params/template' });
  const number = formatNumber(template.numberFormat, Number(given.today.slice(0, 4)), 1);
  const facts: DocumentFactMap = {
    ...sampleFacts(bundle, given.today),
    number,
    'department.name': given.departmentName,
    'item.name': bundle.item.name,
    'item.result': bundle.item.result?.name ?? '',
    'case.number': `${bundle.item.serialPrefix}${given.today.replaceAll('-', '')}0001`,
  };
  return renderDocument({ renderer, centre, unknown: () => undefined }, template, facts);
}

/** Every fact shows its own label, dates and amounts something of their kind. */
function sampleFacts(bundle: ItemBundle, today: string): Record<string, string> {
  const sample = (type: string, label: string): string => {
    if (type === 'date') return dateText(today);
    return type === 'number' ? '100' : `［${label}］`;
  };
  return Object.fromEntries(
    [...factsOfBundle(bundle).values()].map(({ name, label, type }) => [name, sample(type, label.zh)]),
  );
}
