import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ListKind } from '../../../../platform/definition/kinds/index.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import type { DefinitionRow } from '../../data/definition-source.ts';
import { problemOf } from '../../data/problem-text.ts';
import { useLanguage, usePick, useTexts } from '../../i18n/texts.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Note } from '../note.tsx';
import { describeFields } from '../schema-form/describe-fields.ts';
import type { JsonSchema, Values } from '../schema-form/json-schema.ts';
import { SchemaFields } from '../schema-form/schema-fields.tsx';
import { startingValues } from '../schema-form/starting-values.ts';
import { useFormValues } from '../schema-form/use-form-values.ts';
import { useTell } from '../use-tell.ts';
import { definitionTexts } from './definition-texts.ts';

/** 【新增】 or 修改 of one definition; the form comes from the schema of its kind. */
export function DefinitionDialog({
  kind,
  schema,
  row,
  preset,
  onSaved,
  onClose,
}: {
  kind: ListKind;
  schema: JsonSchema;
  /** Absent for a new one. */
  row?: DefinitionRow;
  /** Values a new one begins with. */
  preset?: Values;
  onSaved(row: DefinitionRow): void;
  onClose(): void;
}) {
  const t = useTexts(definitionTexts);
  const language = useLanguage();
  const pick = usePick();
  const tell = useTell();
  const provider = useDataProvider();
  const [current, setCurrent] = useState(row);
  const fields = useMemo(() => describeFields(schema), [schema]);
  const start = useMemo(
    () => (current ? (current.body as Values) : { ...startingValues(fields, kind), ...preset }),
    [current, fields, kind, preset],
  );
  const form = useFormValues(start, fields);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState(false);
  const what = pick({ zh: schema.title ?? kind, en: schema.titleEn ?? kind });

  const save = async () => {
    setBusy(true);
    try {
      const body = form.values;
      const { data } = current
        ? await provider.update(kind, {
            id: current.key,
            data: { body, revision: current.revision },
            previousData: current,
          })
        : await provider.create(kind, { data: body });
      tell(current ? t.saved(String(body['name'])) : t.added(String(body['name'])));
      onSaved(data as DefinitionRow);
    } catch (reason) {
      const problem = problemOf(reason);
      setConflict(problem.status === 409 && current !== undefined);
      form.refuse(problem);
    } finally {
      setBusy(false);
    }
  };
  const readNewest = async () => {
    if (!current) return;
    try {
      const { data } = await provider.getOne(kind, { id: current.key });
      const newest = data as DefinitionRow;
      setCurrent(newest);
      form.setValues(newest.body as Values);
      form.refuse(undefined);
      setConflict(false);
    } catch (reason) {
      form.refuse(problemOf(reason));
    }
  };
  const named = current ? nameOf(current.body as { name: string; nameEn?: string }, language) : '';
  return (
    <FormDialog
      title={current ? t.editTitle(what, named) : t.addTitle(what)}
      wide
      busy={busy}
      dirty={form.dirty}
      problem={conflict ? undefined : form.problemAbove}
      faultRound={form.faults.size > 0 || form.problemAbove ? form.faults : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      {conflict ? (
        <Note
          tone="warn"
          action={
            <Button size="small" onClick={readNewest}>
              {t.conflictReload}
            </Button>
          }
        >
          <b>{t.conflict}</b>
          <br />
          {t.conflictText}
        </Note>
      ) : null}
      <SchemaFields
        fields={fields}
        values={form.values}
        onChange={form.setValues}
        faults={form.faults}
        fixed={current ? ['key'] : []}
        lastFields={['nameEn', 'order', 'note', 'key']}
      />
    </FormDialog>
  );
}
