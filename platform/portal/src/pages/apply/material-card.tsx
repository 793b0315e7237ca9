import { useState } from 'react';
import { address, call } from '../../../../contract/client.ts';
import type { DraftView, ItemGuide } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { errorText } from '../../app/error-text.ts';
import { useSession } from '../../app/session.tsx';
import { upload } from '../../app/upload.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileRow } from '../../components/file-row.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useUploads } from '../../components/use-uploads.ts';
import { useText } from '../../i18n/index.ts';
import { DeferMaterial } from './defer-material.tsx';
import { MaterialNotes } from './material-notes.tsx';
import type { DraftMaterial } from './missing-materials.ts';
import type { DraftController } from './use-draft.ts';

interface MaterialCardProps {
  row: DraftMaterial;
  number: number;
  terms: ItemGuide['terms'] | undefined;
  controller: DraftController;
}

/** One material: what is asked for, its files, and the place to add some. */
export function MaterialCard({ row, number, terms, controller }: MaterialCardProps) {
  const text = useText();
  const { apply } = text;
  const language = useLanguage();
  const { session } = useSession();
  const [removing, setRemoving] = useState<DraftMaterial['files'][number]>();
  const [problem, setProblem] = useState('');
  const { material, deferrable, files } = row;
  const { draft, replace } = controller;
  const name = nameOf(material, language);
  const room = material.maxFiles - files.length;
  const uploads = useUploads({
    formats: material.formats,
    maxFiles: material.maxFiles,
    room,
    async send(file, onProgress) {
      replace(
        await upload<DraftView>({
          operation: 'uploadDraftFile',
          params: { id: draft.id },
          fields: { material: material.key },
          file,
          csrf: session?.csrf ?? null,
          onProgress,
        }),
      );
    },
  });
  const remove = async (): Promise<void> => {
    if (!removing) return;
    const { id: file } = removing;
    setRemoving(undefined);
    setProblem('');
    try {
      replace(await call('deleteDraftFile', { params: { id: draft.id, file } }));
    } catch (error) {
      setProblem(errorText(error, language, text));
    }
  };
  return (
    <section className="card mat" id={`material-${material.key}`} aria-labelledby={`mat-${material.key}`}>
      <h2 id={`mat-${material.key}`}>
        {number}. {name} <MaterialState row={row} promised={draft.deferred.includes(material.key)} />
      </h2>
      <MaterialNotes item={draft.item.key} material={material} />
      {files.map((file) => (
        <FileRow key={file.id} file={file} href={address('readDraftFile', { id: draft.id, file: file.id })}>
          <button
            type="button"
            className="lk"
            aria-label={apply.removeFor(file.name)}
            onClick={() => setRemoving(file)}
          >
            {apply.remove}
          </button>
        </FileRow>
      ))}
      {problem && <ErrorLine id={`mat-${material.key}-e`}>{problem}</ErrorLine>}
      {deferrable && files.length === 0 && (
        <DeferMaterial material={material.key} name={name} terms={terms} controller={controller} />
      )}
      {room > 0 && (
        <FileDrop name={name} formats={material.formats} maxFiles={material.maxFiles} uploads={uploads} />
      )}
      <ConfirmDialog
        open={!!removing}
        title={apply.removeAsk(removing?.name ?? '')}
        confirm={apply.remove}
        onCancel={() => setRemoving(undefined)}
        onConfirm={remove}
      />
    </section>
  );
}

/** 已上传, 必须提交, 稍后补交, 可以不交 */
function MaterialState({ row, promised }: { row: DraftMaterial; promised: boolean }) {
  const { apply, routes } = useText();
  if (row.files.length > 0) return <StatusPill tone="ok">{apply.materialDone}</StatusPill>;
  if (row.deferrable && promised) return <StatusPill tone="info">{routes.deferred}</StatusPill>;
  if (row.deferrable) return <StatusPill tone="warn">{apply.materialLater}</StatusPill>;
  return (
    <StatusPill tone={row.required ? 'warn' : 'plain'}>
      {row.required ? apply.materialMust : apply.materialMay}
    </StatusPill>
  );
}
