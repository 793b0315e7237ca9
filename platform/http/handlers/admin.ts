import { kindSchemas } from '../../definition/index.ts';
import type { FeeFunction } from '../../runtime/fees/define-fee.ts';
import type { StaffService } from '../../services/accounts/staff.ts';
import { billLineView } from '../../services/cases/view/parts.ts';
import type { DefinitionLists } from '../../services/definitions/lists.ts';
import { previewFee } from '../../services/items/fee-preview.ts';
import type { ItemFiles } from '../../services/items/item-files.ts';
import type { ItemsService } from '../../services/items/items.ts';
import type { adminRoutes } from '../../contract/admin.ts';
import type { FormData } from '../../runtime/case.ts';
import type { HandlersOf } from '../handler.ts';
import { z } from 'zod';

interface Needs {
  lists: DefinitionLists;
  items: ItemsService;
  itemFiles: ItemFiles;
  staff: StaffService;
  feeFunctions: Readonly<Record<string, FeeFunction>>;
}

type AdminOperation = Exclude<keyof typeof adminRoutes, 'previewDocument'>;

/** The administrators' side: definitions, items, accounts. */
export function adminHandlers(needs: Needs): HandlersOf<AdminOperation> {
  return { ...definitionHandlers(needs), ...itemHandlers(needs), ...accountHandlers(needs) };
}

function definitionHandlers({
  lists,
  feeFunctions,
}: Needs): HandlersOf<
  | 'kinds'
  | 'feeFunctions'
  | 'listDefinitions'
  | 'createDefinition'
  | 'readDefinition'
  | 'saveDefinition'
  | 'deleteDefinition'
  | 'previewFee'
> {
  return {
    kinds: async () => kindSchemas(),
    feeFunctions: async () => ({
      rows: Object.values(feeFunctions).map(({ name, label, config }) => ({
        name,
        label,
        config: z.toJSONSchema(config, { io: 'input' }),
      })),
    }),
    listDefinitions: async ({ params, query }, context) => ({
      ...(await lists.page(params.kind, query, context)),
      page: query.page,
      size: query.size,
    }),
    createDefinition: ({ params, body }, context) => lists.create(params.kind, body, context),
    readDefinition: ({ params }, context) => lists.read(params.kind, params.key, context),
    saveDefinition: ({ params, body }, context) => lists.save(params.kind, params.key, body, context),
    async deleteDefinition({ params }, context) {
      await lists.remove(params.kind, params.key, context);
      return undefined;
    },
    async previewFee({ body }) {
      const { lines, total, problems } = previewFee(body.fees, body.form as FormData);
      const bill = lines.length > 0 ? { total, lines: lines.map(billLineView) } : null;
      return { bill, problems };
    },
  };
}

function itemHandlers({
  items,
  itemFiles,
}: Needs): HandlersOf<
  | 'adminItems'
  | 'createItem'
  | 'readItem'
  | 'saveItem'
  | 'startItemVersion'
  | 'discardItemDraft'
  | 'checkItem'
  | 'publishItem'
  | 'retireItem'
  | 'uploadItemFile'
  | 'readItemFile'
> {
  return {
    adminItems: async ({ query }, context) => ({
      ...(await items.page(query, context)),
      page: query.page,
      size: query.size,
    }),
    createItem: ({ body }, context) => items.create(body, context),
    readItem: ({ params, query }, context) => items.read(params.key, query.version, context),
    saveItem: ({ params, body }, context) => items.save(params.key, body, context),
    startItemVersion: ({ params }, context) => items.startVersion(params.key, context),
    async discardItemDraft({ params }, context) {
      await items.discardDraft(params.key, context);
      return undefined;
    },
    checkItem: ({ params }, context) => items.check(params.key, context),
    publishItem: ({ params, body }, context) => items.publish(params.key, body.revision, context),
    retireItem: ({ params }, context) => items.retire(params.key, context),
    uploadItemFile({ params, file }, context) {
      if (!file) throw new Error('An upload route was called without its file');
      return itemFiles.put(params.key, file, context);
    },
    async readItemFile({ params }, context) {
      return { ...(await itemFiles.open(params.key, params.sha256, context)), inline: true };
    },
  };
}

function accountHandlers({
  staff,
}: Needs): HandlersOf<
  | 'accounts'
  | 'createAccount'
  | 'readAccount'
  | 'changeAccount'
  | 'resetPassword'
  | 'revokeSessions'
  | 'deleteAccount'
> {
  return {
    accounts: async ({ query }, context) => ({
      ...(await staff.page(query, context)),
      page: query.page,
      size: query.size,
    }),
    createAccount: ({ body }, context) => staff.create(body, context),
    readAccount: ({ params }, context) => staff.read(params.id, context),
    changeAccount: ({ params, body }, context) => staff.change(params.id, body, context),
    async resetPassword({ params, body }, context) {
      await staff.resetPassword(params.id, body.password, context);
      return undefined;
    },
    async revokeSessions({ params }, context) {
      await staff.signOut(params.id, context);
      return undefined;
    },
    async deleteAccount({ params }, context) {
      await staff.remove(params.id, context);
      return undefined;
    },
  };
}
