import Button from '@mui/material/Button';
import { useState } from 'react';
import type { MaterialView } from '../../../../platform/contract/case-view.ts';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { CheckBar } from './check-bar.tsx';
import { FileViewer } from './file-viewer.tsx';
import type { CheckResult } from './material-state.ts';

/** One material at full width: its files one after the other, and the mark it gets. */
export function MaterialPane({
  caseId,
  material,
  busy,
  onCheck,
}: {
  caseId: string;
  material: MaterialView;
  busy: boolean;
  /** Absent where this account may not check. */
  onCheck?(result: CheckResult, note: string): void;
}) {
  const t = useTexts(caseTexts);
  const [at, setAt] = useState(0);
  const file = material.files[at] ?? material.files[0];
  return (
    <div className="view">
      <div className="view-t">
        <b className="grow">{material.name}</b>
        {material.files.length > 1 ? (
          <span className="acts">
            <Button
              size="small"
              aria-label={t.previousFile}
              disabled={at === 0}
              onClick={() => setAt(at - 1)}
            >
              ‹
            </Button>
            <small className="m">{t.fileOf(at + 1, material.files.length)}</small>
            <Button
              size="small"
              aria-label={t.nextFile}
              disabled={at >= material.files.length - 1}
              onClick={() => setAt(at + 1)}
            >
              ›
            </Button>
          </span>
        ) : null}
      </div>
      {file ? <FileViewer key={file.id} caseId={caseId} file={file} /> : <Empty title={t.noFile} />}
      {onCheck && file ? <CheckBar material={material} busy={busy} onCheck={onCheck} /> : null}
    </div>
  );
}
