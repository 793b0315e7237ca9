import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import UploadOutlined from '@mui/icons-material/UploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type DragEvent, useRef, useState } from 'react';
import { address } from '../../../../platform/contract/client.ts';
import type { FileRef } from '../../../../platform/definition/kinds/shared-fields.ts';
import { problemText } from '../../data/problem-text.ts';
import { useSend } from '../../data/use-send.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { fieldTexts } from './field-texts.ts';

const LARGEST = 20 * 1024 * 1024;

interface FileControlProps extends FieldProps<FileRef | undefined> {
  itemKey: string;
  /** What the file chooser offers, e.g. `.docx,.pdf`. */
  accept: string;
  /** Told while an upload is under way. */
  onBusy?: (busy: boolean) => void;
}

/** A file of the item: chosen or dropped, uploaded at once, and held by reference. */
export function FileControl(props: FileControlProps) {
  const { id, label, value, onChange, disabled, itemKey, accept } = props;
  const t = useTexts(fieldTexts);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<File | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const { send, problem } = useSend();
  const upload = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setSending(file);
    props.onBusy?.(true);
    const result = await send('uploadItemFile', { params: { key: itemKey }, body: {}, file });
    setSending(null);
    props.onBusy?.(false);
    if (result.done) onChange(result.answer);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (!disabled) void upload(event.dataTransfer.files[0]);
  };
  const error = tooLarge ? t.tooLarge : problem ? problemText(problem, language) : props.error;
  return (
    <FieldFrame {...props} error={error} group>
      <Box
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 1,
          borderRadius: 'var(--radius)',
          border: `1px dashed ${error ? 'var(--bad)' : 'var(--grey-300)'}`,
          backgroundColor: error ? 'var(--bad-bg)' : undefined,
        }}
      >
        <InsertDriveFileOutlined fontSize="small" sx={{ color: 'var(--grey-700)' }} aria-hidden />
        <Box sx={{ flex: 1, minWidth: 120, overflowWrap: 'anywhere' }}>
          {sending ? (
            <span role="status">{t.uploading(sending.name)}</span>
          ) : value ? (
            <>
              <b>{value.name}</b>
              <Box sx={{ fontSize: 12, color: 'var(--grey-700)' }}>{sizeText(value.size)}</Box>
            </>
          ) : (
            <span style={{ color: 'var(--grey-700)' }}>{t.notUploaded}</span>
          )}
        </Box>
        {value && (
          <Button
            size="small"
            component="a"
            href={address('readItemFile', { key: itemKey, sha256: value.sha256 })}
            download={value.name}
            aria-label={t.download(value.name)}
          >
            <DownloadOutlined fontSize="small" />
          </Button>
        )}
        <Button
          size="small"
          color="primary"
          startIcon={<UploadOutlined />}
          disabled={disabled || sending !== null}
          onClick={() => input.current?.click()}
        >
          {value ? t.replaceFile : t.chooseFile}
        </Button>
        {value && !disabled && (
          <Button size="small" onClick={() => onChange(undefined)}>
            {t.removeFile}
          </Button>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          accept={accept}
          aria-label={label}
          onChange={(event) => {
            void upload(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Box>
    </FieldFrame>
  );
}

export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${(bytes / 1024 / 1024).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} KB`;
