import { Readable } from 'node:stream';
import { localDate } from '../../services/clock.ts';
import type { DefinitionCatalog } from '../../services/definitions/catalog.ts';
import { type PreviewNeeds, previewDocument } from '../../services/documents/preview.ts';
import type { ItemsService } from '../../services/items/items.ts';
import type { HandlersOf } from '../handler.ts';

interface Needs extends PreviewNeeds {
  items: Pick<ItemsService, 'read'>;
  catalog: DefinitionCatalog;
}

/** 文书预览 of the draft, or of the newest version where there is none. */
export function documentPreviewHandlers({ items, catalog, ...needs }: Needs): HandlersOf<'previewDocument'> {
  return {
    async previewDocument({ params }, context) {
      const { bundle } = await items.read(params.key, undefined, context);
      const department = await catalog.department(context.workspace, bundle.item.department);
      const given = { departmentName: department?.name ?? '', today: localDate(context.now) };
      const pdf = await previewDocument(needs, bundle, params.template, given);
      return {
        name: `${params.template}.pdf`,
        contentType: 'application/pdf',
        size: pdf.length,
        stream: Readable.from([pdf]),
        inline: true,
      };
    },
  };
}
