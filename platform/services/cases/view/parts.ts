import type { BillView, DocumentView, FileView, MaterialView } from '../../../contract/case-view.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import type { Bill, BillLine, Case, CaseDocument, CaseFile } from '../../../runtime/case.ts';
import { factsOf } from '../../../runtime/rules/facts.ts';
import { isRequired } from '../../../runtime/rules/materials.ts';
import { citationText } from './viewer.ts';

export function fileView({ id, name, size, contentType, uploadedAt }: CaseFile): FileView {
  return { id, name, size, contentType, uploadedAt };
}

/** The material list of the item with what this case has of it. */
export function materialViews(bundle: ItemBundle, current: Case): MaterialView[] {
  const facts = factsOf(current);
  return bundle.materials.map((material) => {
    const held = current.materials.find((one) => one.material === material.key);
    const { key, name, type, necessity, instructions, criteria, formats, maxFiles, template } = material;
    return {
      key,
      name,
      type,
      necessity,
      required: isRequired(material, facts, current.deferred),
      instructions,
      criteria,
      formats,
      maxFiles,
      ...(template && { template: { name: template.name, sha256: template.sha256 } }),
      files: (held?.files ?? []).map(fileView),
      check: held?.check,
      correction: held?.correction,
    };
  });
}

export function billLineView({
  rule,
  name,
  inputs,
  expression,
  amount,
  waiver,
  due,
  basis,
  standard,
}: BillLine) {
  return {
    rule,
    name,
    inputs,
    expression,
    amount,
    ...(waiver && { waiver: { name: waiver.name, percent: waiver.percent, off: waiver.off } }),
    due,
    basis: citationText(basis),
    standard,
  };
}

export function billView({ code, total, issuedAt, lines, payment }: Bill): BillView {
  return {
    code,
    total,
    issuedAt,
    lines: lines.map(billLineView),
    ...(payment && {
      payment: {
        channel: payment.channel,
        amount: payment.amount,
        bankSerial: payment.bankSerial,
        paidAt: payment.paidAt,
      },
    }),
  };
}

export function documentView(document: CaseDocument): DocumentView {
  const { effect, name, kind, number, file, issuedAt, validUntil } = document;
  return {
    effect,
    name,
    kind,
    status: file ? 'ready' : 'making',
    number,
    ...(file && { file: fileView(file) }),
    issuedAt,
    validUntil,
  };
}
