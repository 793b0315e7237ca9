import type { Logger } from 'pino';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseFile } from '../../runtime/index.ts';
import { SYSTEM } from '../cases/actor.ts';
import { type CommitNeeds, commitCommand } from '../cases/commit.ts';
import type { Clock } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Delivery } from '../outbox/deliver.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { FileStore } from '../ports/files.ts';
import { documentFacts, issueDay, validUntilOf } from './facts.ts';
import { type NumberNeeds, numberFor } from './numbers.ts';
import type { PdfRenderer } from './pdf-renderer.ts';
import { renderDocument } from './render.ts';

export interface IssueNeeds extends CommitNeeds, NumberNeeds {
  catalog: DefinitionCatalog;
  files: FileStore;
  renderer: PdfRenderer;
  clock: Clock;
  centre: string;
  log: Pick<Logger, 'warn'>;
  committed(record: CaseRecord): Promise<void>;
}

/** 制作文书: numbers, renders and stores a document, then tells the case. Repeating it changes nothing. */
export function issueDocument(needs: IssueNeeds): Delivery<'render-document'> {
  return async (workspace, record, entry) => {
    const document = record.case.documents.find((one) => one.effect === entry.documentEffect);
    if (!document || document.file) return;
    const payload = await produce(needs, workspace, record, document);
    const command = { type: 'document-issued', actor: SYSTEM, payload };
    const request = { workspace, id: record.case.id, command, now: needs.clock.now() };
    try {
      await needs.committed((await commitCommand(needs, request)).record);
    } catch (reason) {
      // Another process was first: the case has its document.
      if (!(reason instanceof Rejected) || reason.code !== 'document.already-issued') throw reason;
    }
  };
}

type Requested = CaseRecord['case']['documents'][number];

async function produce(needs: IssueNeeds, workspace: string, record: CaseRecord, document: Requested) {
  const { case: current, events } = record;
  const { bundle } = await needs.definitions.of(workspace, current.item);
  const template = bundle.documents.find((one) => one.key === document.template);
  if (!template) throw new Error(`Item ${current.item.key} has no document template ${document.template}`);
  const now = needs.clock.now();
  const issuedOn = issueDay(now);
  const effect = `${current.id}:${document.effect}`;
  const year = Number(issuedOn.slice(0, 4));
  const number = await numberFor(needs, workspace, { effect, format: template.numberFormat, year });
  const department = await needs.catalog.department(workspace, current.item.department);
  const facts = documentFacts({
    case: current,
    events,
    bundle,
    department,
    template,
    document,
    number,
    issuedOn,
  });
  const unknown = (key: string, name: string): void =>
    needs.log.warn({ item: current.item.key, template: key, name }, 'placeholder names no fact, left blank');
  const pdf = await renderDocument(
    { renderer: needs.renderer, centre: needs.centre, unknown },
    template,
    facts,
  );
  const { sha256, size } = await needs.files.put(workspace, pdf, 'application/pdf');
  const file: CaseFile = {
    id: effect.replaceAll(':', '-'),
    name: `${template.name}.pdf`,
    size,
    contentType: 'application/pdf',
    sha256,
    uploadedAt: now,
  };
  const validUntil = validUntilOf(template, issuedOn, { case: current, bundle });
  return { effect: document.effect, number, file, ...(validUntil && { validUntil }) };
}
