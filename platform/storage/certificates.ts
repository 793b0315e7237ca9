import type { Connection, SortOrder } from 'mongoose';
import type { Certificate, CertificateQuery, CertificateStore } from '../services/ports/certificates.ts';
import { beginningWith, isDuplicate, trusted } from './connection.ts';
import { json, optionalText, type Owned, text, texts, whole, workspaceModel } from './workspace-model.ts';

/** Counting stops here, as in every list. */
const COUNT_CAP = 10_000;
/** What a search by words looks at before it is sorted. */
const MOST_FOUND = 2000;

/** `lookOn` exists only while something is ahead, so its index stays as small as what is still valid. */
type CertificateDocument = Certificate & Owned & { _id: string; search: string[] };

function certificateModel(connection: Connection) {
  return workspaceModel<CertificateDocument>(connection, {
    name: 'certificates',
    fields: {
      _id: text,
      number: text,
      name: text,
      item: json,
      holder: json,
      case: text,
      caseNumber: text,
      issuedOn: text,
      validUntil: optionalText,
      renewalDays: whole,
      status: text,
      history: json,
      lookOn: optionalText,
      search: texts,
    },
    indexes: [
      { keys: { number: 1 }, options: { unique: true } },
      { keys: { lookOn: 1 }, options: { partialFilterExpression: { lookOn: { $exists: true } } } },
      { keys: { 'holder.account': 1, issuedOn: -1, _id: 1 } },
      // A list is read off one index in its order: by department or centre, with a status or without.
      { keys: { issuedOn: -1, _id: 1 } },
      { keys: { validUntil: 1, _id: 1 } },
      { keys: { status: 1, issuedOn: -1, _id: 1 } },
      { keys: { 'item.key': 1, issuedOn: -1, _id: 1 } },
      { keys: { 'item.department': 1, issuedOn: -1, _id: 1 } },
      { keys: { 'item.department': 1, validUntil: 1, _id: 1 } },
      { keys: { 'item.department': 1, status: 1, issuedOn: -1, _id: 1 } },
      { keys: { 'item.department': 1, status: 1, validUntil: 1, _id: 1 } },
      { keys: { search: 1 } },
    ],
  });
}

const rowId = (workspace: string, number: string): string => `${workspace}:${number}`;

/** Endings of holder, name and number: "contains" is then a prefix of something indexed. */
function searchWords({ number, name, holder }: Certificate): string[] {
  const words = new Set<string>();
  for (const source of [number, name, holder.name]) {
    const letters = [...source.toLowerCase()].slice(0, 40);
    for (const start of letters.keys()) if (start < 30) words.add(letters.slice(start, start + 20).join(''));
  }
  return [...words];
}

const wordsLike = (q: string) => beginningWith([...q.trim().toLowerCase()].slice(0, 20).join(''));

/** A single value is a point of an index, so that the rest of it is in order. */
const oneOf = (values: readonly string[]) =>
  values.length === 1 ? values[0] : trusted({ $in: [...values] });

function filterOf(workspace: string, query: CertificateQuery): Record<string, unknown> {
  const { q, item, status, holder, departments } = query;
  return {
    workspace,
    ...(item && { 'item.key': item }),
    ...(status && { status }),
    ...(holder && { 'holder.account': holder }),
    ...(departments && { 'item.department': oneOf(departments) }),
    ...(q && { search: wordsLike(q) }),
  };
}

/** By the term or, otherwise, by the day of issue; either way along an index. */
function order(sort: string | undefined): Record<string, SortOrder> {
  if (sort === 'validUntil') return { validUntil: 1, _id: 1 };
  if (sort === '-validUntil') return { validUntil: -1, _id: -1 };
  return sort === 'issuedOn' ? { issuedOn: 1, _id: -1 } : { issuedOn: -1, _id: 1 };
}

function toCertificate(row: CertificateDocument): Certificate {
  const { _id, workspace: _, search: _search, ...certificate } = row;
  return certificate;
}

/** 证照库: certificates by number, each change guarded by the key of the act. */
export function certificateStore(connection: Connection): CertificateStore {
  const certificates = certificateModel(connection);

  const bounded = async (workspace: string, query: CertificateQuery): Promise<Record<string, unknown>> => {
    const filter = filterOf(workspace, query);
    if (!query.q) return filter;
    const rows = await certificates
      .find(filter, { _id: 1 })
      .hint({ workspace: 1, search: 1 })
      .limit(MOST_FOUND)
      .lean<{ _id: string }[]>();
    return { workspace, _id: trusted({ $in: rows.map((row) => row._id) }) };
  };

  return {
    async insert(workspace, certificate) {
      try {
        await certificates.create({
          ...certificate,
          _id: rowId(workspace, certificate.number),
          workspace,
          search: searchWords(certificate),
        });
        return true;
      } catch (reason) {
        if (isDuplicate(reason)) return false;
        throw reason;
      }
    },
    async read(workspace, number) {
      const row = await certificates.findOne({ workspace, number }).lean<CertificateDocument>();
      return row && toCertificate(row);
    },
    async note(workspace, number, row, { status, from }) {
      const { matchedCount } = await certificates.updateOne(
        { workspace, number, 'history.key': trusted({ $ne: row.key }), ...(from && { status: from }) },
        {
          $set: { status },
          $push: { history: row },
          ...(status !== 'valid' && { $unset: { lookOn: 1 } }),
        } as never,
      );
      return matchedCount === 1;
    },
    async lookAgain(workspace, number, from, next) {
      const { matchedCount } = await certificates.updateOne(
        { workspace, number, lookOn: from },
        (next === undefined ? { $unset: { lookOn: 1 } } : { $set: { lookOn: next } }) as never,
      );
      return matchedCount === 1;
    },
    async due(workspace, today, limit) {
      const rows = await certificates
        .find({ workspace, lookOn: trusted({ $lte: today }) })
        .sort({ lookOn: 1 })
        .limit(limit)
        .lean<CertificateDocument[]>();
      return rows.map(toCertificate);
    },
    async page(workspace, query) {
      const filter = await bounded(workspace, query);
      const [rows, total] = await Promise.all([
        certificates
          .find(filter)
          .sort(order(query.sort))
          .skip((query.page - 1) * query.size)
          .limit(query.size)
          .lean<CertificateDocument[]>(),
        certificates.countDocuments(filter, { limit: COUNT_CAP }),
      ]);
      return { rows: rows.map(toCertificate), total };
    },
    async held(workspace, account, { item, statuses, limit }) {
      const rows = await certificates
        .find({
          workspace,
          'holder.account': account,
          ...(item && { 'item.key': item }),
          status: trusted({ $in: [...statuses] }),
        })
        .sort({ issuedOn: -1 })
        .limit(limit)
        .lean<CertificateDocument[]>();
      return rows.map(toCertificate);
    },
    async clear(workspace) {
      await certificates.deleteMany({ workspace });
    },
  };
}
