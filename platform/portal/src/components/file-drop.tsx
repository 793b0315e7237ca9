import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import { acceptOf } from './check-file.ts';
import { Icon } from './icon.tsx';
import type { Uploads } from './use-uploads.ts';

interface FileDropProps {
  /** What the file is for: part of the control's name. */
  name: string;
  label?: string;
  formats: readonly string[];
  maxFiles: number;
  uploads: Uploads;
}

/** Drop files here or choose them; progress and problems are said in words. */
export function FileDrop({ name, label, formats, maxFiles, uploads }: FileDropProps) {
  const { apply, common } = useText();
  const [over, setOver] = useState(false);
  const { running, problem } = uploads;
  const words = formats.map((format) => format.toUpperCase()).join(common.listSeparator);
  return (
    // Dropping is a second way in; the button inside is the one everybody can use.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!running) uploads.send([...event.dataTransfer.files]);
      }}
    >
      {running ? (
        <div className="uploading" role="status">
          <p>{apply.uploading(running.name, running.percent)}</p>
          <div className="bar">
            <i style={{ width: `${running.percent}%` }} />
          </div>
        </div>
      ) : (
        <p className="btns">
          <span className="only-desk">{apply.drop}</span>
          <label className="btn sm line pick">
            <Icon name="upload" size="s" />
            {label ?? apply.choose}
            <input
              type="file"
              className="vh"
              aria-label={label ? `${label}${common.colon}${name}` : apply.chooseFor(name)}
              accept={acceptOf(formats)}
              multiple={maxFiles > 1}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                event.currentTarget.value = '';
                if (files.length > 0) uploads.send(files);
              }}
            />
          </label>
        </p>
      )}
      <p>{apply.formats(words, maxFiles)}</p>
      {problem && (
        <p className="err-t" role="alert">
          <Icon name="x-circle" size="s" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
