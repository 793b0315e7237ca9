import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import type { ListKind } from '../../../../platform/definition/kinds/index.ts';
import type { DefinitionRow } from '../../data/definition-source.ts';
import { useRoles } from '../../data/session-store.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { Failure } from '../failure.tsx';
import type { Column, SelectFilter } from '../list/column.ts';
import { ListPage } from '../list/list-page.tsx';
import type { Values } from '../schema-form/json-schema.ts';
import { useKindSchema } from '../schema-form/use-kinds.ts';
import { DefinitionDialog } from './definition-dialog.tsx';
import { definitionTexts } from './definition-texts.ts';
import { RemoveDefinition } from './remove-definition.tsx';
import { useOwnColumns } from './use-own-columns.tsx';

type Asked = { act: 'add' } | { act: 'edit' | 'remove'; row: DefinitionRow } | null;

/** A list of definitions of one kind with 【新增】, 修改 and 删除, all derived from the kind's schema. */
export function DefinitionList({
  kind,
  title,
  crumb,
  columns,
  selects,
  preset,
  mayEdit = () => true,
  moreActions,
}: {
  kind: ListKind;
  title: string;
  crumb: string;
  columns: readonly Column<DefinitionRow>[];
  selects?: readonly SelectFilter[];
  preset?: Values;
  mayEdit?(row: DefinitionRow): boolean;
  moreActions?(row: DefinitionRow): ReactNode;
}) {
  const t = useTexts(definitionTexts);
  const pick = usePick();
  const refresh = useRefresh();
  const roles = useRoles();
  const owner = roles.includes('system-admin') || roles.includes('hall-admin');
  const { schema, problem, retry } = useKindSchema(kind);
  const [asked, setAsked] = useState<Asked>(null);
  const own = useOwnColumns((row) => (owner || mayEdit(row) ? setAsked({ act: 'edit', row }) : undefined));
  const what = pick({ zh: schema?.title ?? title, en: schema?.titleEn ?? title });
  const done = () => {
    setAsked(null);
    refresh();
  };
  return (
    <>
      {problem ? <Failure problem={problem} onRetry={retry} /> : null}
      <ListPage<DefinitionRow>
        resource={kind}
        title={title}
        crumbs={[crumb]}
        searches={t.searches}
        columns={[own.name, own.key, ...columns, own.used, own.updated]}
        selects={selects}
        empty={{ title: t.empty(what), text: owner ? t.emptyText(what) : undefined }}
        actions={
          owner ? (
            <Button
              variant="contained"
              color="primary"
              startIcon={<AddOutlined />}
              disabled={!schema}
              onClick={() => setAsked({ act: 'add' })}
            >
              {t.add}
            </Button>
          ) : null
        }
        rowActions={(row) => (
          <>
            {moreActions?.(row)}
            {owner || mayEdit(row) ? (
              <button type="button" className="link" onClick={() => setAsked({ act: 'edit', row })}>
                {t.edit}
              </button>
            ) : null}
            {owner ? (
              <button type="button" className="link bad" onClick={() => setAsked({ act: 'remove', row })}>
                {t.remove}
              </button>
            ) : null}
          </>
        )}
      />
      {schema && (asked?.act === 'add' || asked?.act === 'edit') ? (
        <DefinitionDialog
          key={asked.act === 'edit' ? asked.row.key : 'new'}
          kind={kind}
          schema={schema}
          row={asked.act === 'edit' ? asked.row : undefined}
          preset={preset}
          onSaved={done}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.act === 'remove' ? (
        <RemoveDefinition
          kind={kind}
          what={what}
          row={asked.row}
          onDone={done}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
