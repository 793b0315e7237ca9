import { useState } from 'react';
import { call } from '../../../../contract/client.ts';
import type { CaseView, CommandView, FileView } from '../../../../contract/case-view.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { statusOf } from '../../app/error-text.ts';

export type CorrectionItem = NonNullable<CaseView['correction']>['items'][number];
type FormData = Record<string, Json>;

export interface Correction {
  items: readonly CorrectionItem[];
  isDone(item: CorrectionItem): boolean;
  files(material: string): readonly FileView[];
  addFile(material: string, file: FileView): void;
  dropFile(material: string, file: string): void;
  /** The changed form, once a person said it is right. */
  form: FormData | null;
  setForm(form: FormData): void;
  busy: boolean;
  error: unknown;
  submit(): Promise<void>;
}

interface CorrectionDeps {
  view: CaseView;
  command: CommandView;
  onView: (view: CaseView) => void;
  onReload: () => void;
}

/** What was put right so far, and handing it in. */
export function useCorrection({ view, command, onView, onReload }: CorrectionDeps): Correction {
  const items = view.correction?.items ?? [];
  const [uploaded, setUploaded] = useState<Record<string, FileView[]>>({});
  const [form, setForm] = useState<FormData | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const files = (material: string): readonly FileView[] => uploaded[material] ?? [];

  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const materials = Object.fromEntries(
      Object.entries(uploaded)
        .filter(([, list]) => list.length > 0)
        .map(([material, list]) => [material, list.map((file) => file.id)]),
    );
    try {
      const body = {
        type: command.type,
        task: command.task,
        version: view.version,
        payload: { form: form ?? view.form.data, materials },
      };
      onView(await call('myCaseCommand', { params: { id: view.id }, body, idempotencyKey }));
    } catch (reason) {
      setError(reason);
      if (statusOf(reason) === 409) onReload();
    } finally {
      setBusy(false);
    }
  };
  return {
    items,
    files,
    form,
    setForm,
    busy,
    error,
    submit,
    // A remark on the whole application has nothing to upload: handing in answers it.
    isDone: (item) => (item.material ? files(item.material).length > 0 : item.field ? form !== null : true),
    addFile: (material, file) =>
      setUploaded((old) => ({ ...old, [material]: [...(old[material] ?? []), file] })),
    dropFile: (material, file) =>
      setUploaded((old) => ({ ...old, [material]: (old[material] ?? []).filter((row) => row.id !== file) })),
  };
}
