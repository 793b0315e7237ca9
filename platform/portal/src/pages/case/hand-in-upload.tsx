import { address } from '../../../../contract/client.ts';
import type { CaseView, FileView, MaterialView } from '../../../../contract/case-view.ts';
import { useSession } from '../../app/session.tsx';
import { upload } from '../../app/upload.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileRow } from '../../components/file-row.tsx';
import { useUploads } from '../../components/use-uploads.ts';
import { useText } from '../../i18n/index.ts';
import type { HandIn } from './use-hand-in.ts';

interface HandInUploadProps {
  view: CaseView;
  material: MaterialView;
  handIn: HandIn;
  /** What the button says. */
  label?: string;
}

/** New files in place of the ones that were found wanting. */
export function HandInUpload({ view, material, handIn, label }: HandInUploadProps) {
  const { apply, caseText } = useText();
  const { session } = useSession();
  const files = handIn.files(material.key);
  const room = material.maxFiles - files.length;
  const uploads = useUploads({
    formats: material.formats,
    maxFiles: material.maxFiles,
    room,
    async send(file, onProgress) {
      const added = await upload<FileView>({
        operation: 'myCaseUpload',
        params: { id: view.id },
        fields: { material: material.key },
        file,
        csrf: session?.csrf ?? null,
        onProgress,
      });
      handIn.addFile(material.key, added);
    },
  });
  const link = (file: FileView): string => address('myCaseFile', { id: view.id, file: file.id });
  return (
    <>
      {material.files.length > 0 && (
        <p className="btns">
          {material.files.map((file) => (
            <a key={file.id} className="lk" href={link(file)} target="_blank" rel="noreferrer">
              {caseText.seeOld} {file.name}
            </a>
          ))}
        </p>
      )}
      {files.map((file) => (
        <FileRow key={file.id} file={file} href={link(file)}>
          <button
            type="button"
            className="lk"
            aria-label={apply.removeFor(file.name)}
            onClick={() => handIn.dropFile(material.key, file.id)}
          >
            {apply.remove}
          </button>
        </FileRow>
      ))}
      {room > 0 && (
        <FileDrop
          name={material.name}
          label={label ?? caseText.uploadNew}
          formats={material.formats}
          maxFiles={material.maxFiles}
          uploads={uploads}
        />
      )}
    </>
  );
}
