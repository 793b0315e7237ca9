import type { Response } from 'express';
import type { CaseSummary, CaseView, FileView } from '../../contract/case-view.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseCommand } from '../../runtime/index.ts';
import type { AuditTrail } from '../audit/trail.ts';
import { localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { openUpload, type Uploaded } from '../forms/upload.ts';
import type { CaseUploadStore } from '../ports/case-uploads.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { FileStore } from '../ports/files.ts';
import { principalOf, visible } from './access.ts';
import { actorOf } from './actor.ts';
import { uploadAskedFor } from './asked-uploads.ts';
import { attach, attachedFiles } from './attachments.ts';
import { currentFile, pastFile, waitingFile } from './case-files.ts';
import { type CommitNeeds, commitCommand } from './commit.ts';
import { type CheckedHistory, createKnownHistories } from './known-history.ts';
import { streamCase } from './live.ts';
import { preparationOf } from './prepared-payload.ts';
import { replayView } from './replay.ts';
import { revealed } from './reveal.ts';
import { caseView } from './view/case-view.ts';
import { fileView } from './view/parts.ts';
import { caseSummary } from './view/summary.ts';
import type { ViewContext } from './view/viewer.ts';

export interface CaseNeeds extends CommitNeeds {
  catalog: DefinitionCatalog;
  files: FileStore;
  uploads: CaseUploadStore;
  trail: AuditTrail;
  /** Projects the case and wakes the relay; never fails the command that was committed. */
  committed(record: CaseRecord): Promise<void>;
}
export interface CommandInput {
  type: string;
  task?: string;
  version?: number;
  opinion?: string;
  payload?: unknown;
  /** Ids of attachments. */
  files?: string[];
}

export interface Cases {
  view(id: string, context: CallContext): Promise<CaseView>;
  /** As it was after a row of its history, the newest when left out. */
  replay(id: string, seq: number | undefined, context: CallContext): Promise<CaseView>;
  summary(record: CaseRecord, context: CallContext): Promise<CaseSummary>;
  command(id: string, input: CommandInput, context: CallContext): Promise<CaseView>;
  upload(id: string, material: string, file: Uploaded, context: CallContext): Promise<FileView>;
  attach(id: string, file: Uploaded, context: CallContext): Promise<FileView>;
  openFile(id: string, file: string, context: CallContext): ReturnType<typeof openUpload>;
  reveal(id: string, input: { field: string; reason?: string }, context: CallContext): Promise<RevealedField>;
  live(id: string, response: Response, context: CallContext): Promise<void>;
}
interface RevealedField {
  field: string;
  value: string;
}

/** One case for one account: its page, its commands, its files. */
export function createCases(needs: CaseNeeds): Cases {
  const { cases, definitions, catalog, files, uploads } = needs;
  const histories = createKnownHistories(cases);

  const open = async (id: string, context: CallContext, action?: string): Promise<CaseRecord> =>
    visible(await cases.read(context.workspace, id), principalOf(context), action);
  const viewContext = async ({ workspace, now, principal }: CallContext): Promise<ViewContext> => {
    const lists = await catalog.lists(workspace);
    return {
      audience: principal?.kind === 'staff' ? 'staff' : 'applicant',
      now,
      today: localDate(now),
      calendars: lists.calendar,
      departments: lists.department,
    };
  };
  const viewed = async (record: CaseRecord, history: Promise<CheckedHistory>, context: CallContext) => {
    const [view, definition, { rows, chainOk }] = await Promise.all([
      viewContext(context),
      definitions.of(context.workspace, record.case.item),
      history,
    ]);
    const actor = actorOf(principalOf(context));
    return { view, input: { case: record.case, history: rows, definition, actor }, chainOk };
  };
  const show = async (
    record: CaseRecord,
    history: Promise<CheckedHistory>,
    context: CallContext,
  ): Promise<CaseView> => {
    const { view, input, chainOk } = await viewed(record, history, context);
    return caseView({ ...input, chainOk }, view);
  };
  /** The engine takes files and forms, the page sends ids and fields. */
  const prepared = async (
    record: CaseRecord,
    input: CommandInput,
    context: CallContext,
  ): Promise<unknown> => {
    const prepare = preparationOf(input.type, record.case);
    if (!prepare) return input.payload;
    const definition = await definitions.of(context.workspace, record.case.item);
    const waiting = await uploads.ofCase(context.workspace, record.case.id);
    return prepare({ case: record.case, definition, uploads: waiting, payload: input.payload });
  };

  return {
    async view(id, context) {
      const record = await open(id, context);
      return show(record, histories.whole(context.workspace, record), context);
    },
    async replay(id, seq, context) {
      const record = await open(id, context);
      const { view, input } = await viewed(record, histories.whole(context.workspace, record), context);
      return replayView({ ...input, seq }, view);
    },
    async summary(record, context) {
      const definition = await definitions.of(context.workspace, record.case.item);
      return caseSummary(record.case, await viewContext(context), definition);
    },
    async command(id, input, context) {
      const { type, task, opinion, version } = input;
      const { workspace, now, idempotencyKey } = context;
      const seen = await open(id, context);
      const actor = actorOf(principalOf(context));
      const of = { workspace, case: id, account: actor.account };
      const attached = await attachedFiles(uploads, of, input.files ?? []);
      const command: CaseCommand = {
        type,
        actor,
        ...(task !== undefined && { task }),
        ...(opinion !== undefined && { opinion }),
        payload: await prepared(seen, input, context),
        ...(version !== undefined && { seen: version }),
        ...(attached.length > 0 && { files: attached }),
      };
      const request = { workspace, id, command, now, key: idempotencyKey, seen: version };
      const { record } = await commitCommand(needs, request);
      await needs.committed(record);
      return show(record, histories.grown(workspace, record), context);
    },
    async upload(id, material, file, context) {
      const record = await open(id, context);
      const definition = await definitions.of(context.workspace, record.case.item);
      const at = { workspace: context.workspace, now: context.now, case: record.case, definition };
      return fileView(await uploadAskedFor({ files, uploads }, at, material, file));
    },
    async attach(id, file, context) {
      const { workspace, now } = context;
      const { case: current } = await open(id, context);
      const definition = await definitions.of(workspace, current.item);
      const at = { workspace, now, case: current, definition, actor: actorOf(principalOf(context)) };
      return fileView(await attach({ files, uploads }, at, file));
    },
    async openFile(id, file, context) {
      const { workspace } = context;
      const { account, kind } = principalOf(context);
      const record = await open(id, context);
      const isStaff = kind === 'staff';
      const found =
        currentFile(record.case, file) ??
        (await waitingFile(uploads, { workspace, case: id, account, isStaff }, file)) ??
        pastFile(await cases.history(workspace, record), file, isStaff);
      if (!found) throw new Rejected('record.absent');
      return openUpload(files, workspace, found);
    },
    async reveal(id, { field, reason }, context) {
      const { case: current } = await open(id, context, 'reveal');
      const { bundle } = await definitions.of(context.workspace, current.item);
      const value = revealed(current, bundle, field);
      const subject = { type: 'case', id, name: current.number };
      // Written before the answer: no number is shown that nobody will know was looked at.
      await needs.trail.record(context, 'revealed', subject, { field, ...(reason && { reason }) });
      return { field, value };
    },
    async live(id, response, context) {
      const { case: current } = await open(id, context);
      streamCase(needs, response, { workspace: context.workspace, id, version: current.version });
    },
  };
}
