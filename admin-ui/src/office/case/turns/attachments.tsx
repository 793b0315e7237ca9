import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useRef, useState } from 'react';
import type { FileView } from '../../../../../platform/contract/case-view.ts';
import { formatSize } from '../../../../../platform/render/format/number.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { useSend } from '../../../data/use-send.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { turnTexts } from './turn-texts.ts';

const LARGEST = 20 * 1024 * 1024;
const MOST = 20;

/** Files that go with the opinion: uploaded at once, sent by id with the command. */
export function Attachments({
  caseId,
  files,
  onChange,
}: {
  caseId: string;
  files: readonly FileView[];
  onChange(files: FileView[]): void;
}) {
  const t = useTexts(turnTexts);
  const input = useRef<HTMLInputElement>(null);
  const { busy, problem, send } = useSend();
  const [name, setName] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const upload = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setName(file.name);
    const sent = await send('officeUpload', { params: { id: caseId }, file });
    if (sent.done) onChange([...files, sent.answer]);
  };
  return (
    <div className="attachments">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.attach}
        onChange={(event) => {
          void upload(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        size="small"
        startIcon={<AttachFileOutlined />}
        disabled={busy || files.length >= MOST}
        onClick={() => input.current?.click()}
      >
        {t.attach}
      </Button>
      {busy ? (
        <span role="status" className="s m">
          {t.attaching(name)}
        </span>
      ) : null}
      {tooLarge ? <span className="err-t">{t.tooLarge}</span> : null}
      <Refusal problem={problem} />
      {files.length > 0 ? (
        <ul aria-label={t.attachments}>
          {files.map((file) => (
            <li key={file.id}>
              <span className="grow clip">
                {file.name} <small className="m">{formatSize(file.size)}</small>
              </span>
              <IconButton
                size="small"
                aria-label={t.detach(file.name)}
                onClick={() => onChange(files.filter((one) => one.id !== file.id))}
              >
                <CloseOutlined sx={{ fontSize: 16 }} />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
