import { useState } from 'react';
import { call } from '../../../../contract/client.ts';
import type { CaseView, CommandView, FileView } from '../../../../contract/case-view.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { statusOf } from '../../app/error-text.ts';

type FormData = Record<string, Json>;

export interface HandIn {
  /** New files of a material, not handed in yet. */
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

export interface HandInDeps {
  view: CaseView;
  command: CommandView;
  /** Whether the command takes the form beside the materials. */
  withForm: boolean;
  onView: (view: CaseView) => void;
  onReload: () => void;
}

/** What an applicant has put right or brought so far, and handing it in. */
export function useHandIn({ view, command, withForm, onView, onReload }: HandInDeps): HandIn {
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
    const payload: Record<string, Json> = { materials };
    if (withForm) payload['form'] = form ?? view.form.data;
    try {
      const body = { type: command.type, task: command.task, version: view.version, payload };
      onView(await call('myCaseCommand', { params: { id: view.id }, body, idempotencyKey }));
    } catch (reason) {
      setError(reason);
      if (statusOf(reason) === 409) onReload();
    } finally {
      setBusy(false);
    }
  };
  return {
    files,
    form,
    setForm,
    busy,
    error,
    submit,
    addFile: (material, file) =>
      setUploaded((old) => ({ ...old, [material]: [...(old[material] ?? []), file] })),
    dropFile: (material, file) =>
      setUploaded((old) => ({ ...old, [material]: (old[material] ?? []).filter((row) => row.id !== file) })),
  };
}
