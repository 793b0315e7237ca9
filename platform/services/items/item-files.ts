import { fileRefsOf } from '../../definition/index.ts';
import type { FileRef } from '../../definition/kinds/shared-fields.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { CallContext } from '../context.ts';
import type { FileStore, OpenFile } from '../ports/files.ts';
import type { ItemStore } from '../ports/items.ts';
import type { ItemsService } from './items.ts';

export interface ItemFiles {
  /** Stores a blank form or sample; the bundle refers to it from the next save on. */
  put(
    key: string,
    file: { name: string; contentType: string; bytes: Buffer },
    context: CallContext,
  ): Promise<FileRef>;
  /** A file some version of the item refers to. */
  open(key: string, sha256: string, context: CallContext): Promise<OpenFile & { name: string }>;
}

interface Needs {
  files: FileStore;
  items: ItemStore;
  reach: ItemsService['reach'];
}

/** Templates and samples of items. */
export function createItemFiles({ files, items, reach }: Needs): ItemFiles {
  return {
    async put(key, { name, contentType, bytes }, context) {
      await reach(key, 'update', context);
      const stored = await files.put(context.workspace, bytes, contentType);
      return { name, sha256: stored.sha256, size: stored.size, contentType: stored.contentType };
    },
    async open(key, sha256, context) {
      const { workspace } = context;
      const item = await reach(key, 'read', context);
      const bundles = await Promise.all(
        item.versions.map(({ version, revision }) => items.readBundle(workspace, key, version, revision)),
      );
      const refs = [item.draft?.bundle ?? null, ...bundles].flatMap((bundle) =>
        bundle ? fileRefsOf(bundle) : [],
      );
      // Only what the item itself names: the store also holds what applicants handed in.
      const named = refs.find(({ ref }) => ref.sha256 === sha256);
      const file = named && (await files.open(workspace, sha256));
      if (!named || !file) throw new Rejected('record.absent');
      return { ...file, name: named.ref.name };
    },
  };
}
