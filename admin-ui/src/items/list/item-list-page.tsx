import '../items.css';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ItemRow } from '../../../../platform/contract/admin.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { ListPage } from '../../components/list/list-page.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { NewItemDialog } from '../create/new-item-dialog.tsx';
import { loadClassification } from '../define/catalog.ts';
import { useLoad } from '../parts/use-load.ts';
import { commonTexts } from '../texts.ts';
import { useItemColumns } from './item-columns.tsx';
import { ItemActions } from './item-actions.tsx';
import { itemListTexts } from './list-texts.ts';
import { StatusTabs } from './status-tabs.tsx';

export type ItemRecord = ItemRow & { id: string };

/** 行政事项管理: every item with its state, how complete it is, and what to do with it. */
export function ItemListPage() {
  const t = useTexts(itemListTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const columns = useItemColumns();
  const lists = useLoad('classification', loadClassification);
  const [adding, setAdding] = useState<{ copyOf?: ItemRow } | null>(null);
  const options = (list: readonly { key: string; name: string; nameEn?: string }[] = []) =>
    list.map((entry) => ({ value: entry.key, label: nameOf(entry, language) }));
  return (
    <ListPage<ItemRecord>
      resource="items"
      title={t.title}
      crumbs={[t.group]}
      searches={t.searches}
      columns={columns}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      selects={[
        { field: 'department', title: t.department, options: options(lists.data?.departments) },
        { field: 'type', title: t.type, options: options(lists.data?.types) },
        { field: 'theme', title: t.theme, options: options(lists.data?.themes) },
      ]}
      above={<StatusTabs />}
      actions={
        <Button variant="contained" color="primary" startIcon={<AddOutlined />} onClick={() => setAdding({})}>
          {common.add}
        </Button>
      }
      rowActions={(row) => <ItemActions row={row} onCopy={() => setAdding({ copyOf: row })} />}
      empty={{ title: t.emptyTitle, text: <p>{t.emptyText}</p> }}
    >
      {adding && (
        <NewItemDialog
          key={adding.copyOf?.key ?? 'new'}
          lists={lists}
          copyOf={adding.copyOf}
          onClose={() => setAdding(null)}
        />
      )}
    </ListPage>
  );
}
