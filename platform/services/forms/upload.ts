import { randomUUID } from 'node:crypto';
import type { Material } from '../../definition/kinds/material.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { CaseFile, Instant } from '../../runtime/index.ts';
import type { FileStore } from '../ports/files.ts';

/** A file as an upload route hands it over: its type sniffed from the bytes. */
export interface Uploaded {
  name: string;
  contentType: string;
  bytes: Buffer;
}

const CONTENT_TYPES: Record<Material['formats'][number], string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
};

/** Refuses what the material's list does not allow. `held`: how many files it has already. */
export function admitUpload(material: Material, file: Uploaded, held: number): void {
  const { name, formats, maxFiles } = material;
  if (!formats.some((format) => CONTENT_TYPES[format] === file.contentType)) {
    const params = { material: name, formats: formats.join('、').toUpperCase() };
    throw new Rejected('upload.format', { path: '/file', params });
  }
  if (held >= maxFiles) {
    throw new Rejected('upload.too-many', { path: '/file', params: { material: name, most: maxFiles } });
  }
}

/** Stores the bytes and gives the file as a draft or case refers to it. */
export async function storeUpload(
  files: FileStore,
  workspace: string,
  { name, contentType, bytes }: Uploaded,
  now: Instant,
): Promise<CaseFile> {
  const { sha256, size } = await files.put(workspace, bytes, contentType);
  return { id: randomUUID(), name, size, contentType, sha256, uploadedAt: now };
}

/** The stored bytes of a file as a download. */
export async function openUpload(files: FileStore, workspace: string, file: CaseFile, inline = true) {
  const opened = await files.open(workspace, file.sha256);
  if (!opened) throw new Error(`The bytes of file ${file.id} are gone`);
  return {
    name: file.name,
    contentType: file.contentType,
    size: opened.size,
    stream: opened.stream,
    inline,
  };
}
