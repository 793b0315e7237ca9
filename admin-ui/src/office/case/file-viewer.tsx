import AddOutlined from '@mui/icons-material/AddOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import RotateRightOutlined from '@mui/icons-material/RotateRightOutlined';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import type { FileView } from '../../../../platform/contract/case-view.ts';
import { formatSize } from '../../../../platform/render/format/number.ts';
import { Failure } from '../../components/failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { useFile } from './use-file.ts';

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3];

/** A file in place: PDF in the browser's own viewer, an image with zoom and rotation, the rest to download. */
export function FileViewer({ caseId, file }: { caseId: string; file: FileView }) {
  const t = useTexts(caseTexts);
  const { url, problem, retry } = useFile(caseId, file.id);
  const [zoom, setZoom] = useState(2);
  const [turned, setTurned] = useState(0);
  const image = file.contentType.startsWith('image/');
  const pdf = file.contentType === 'application/pdf';
  return (
    <>
      <div className="view-t">
        <span className="grow clip" title={file.name}>
          {file.name} <small className="m">{formatSize(file.size)}</small>
        </span>
        <span className="acts">
          {image ? (
            <>
              <IconButton
                size="small"
                aria-label={t.zoomOut}
                disabled={zoom === 0}
                onClick={() => setZoom(zoom - 1)}
              >
                <RemoveOutlined fontSize="small" />
              </IconButton>
              <IconButton
                size="small"
                aria-label={t.zoomIn}
                disabled={zoom === ZOOMS.length - 1}
                onClick={() => setZoom(zoom + 1)}
              >
                <AddOutlined fontSize="small" />
              </IconButton>
              <IconButton size="small" aria-label={t.rotate} onClick={() => setTurned((turned + 90) % 360)}>
                <RotateRightOutlined fontSize="small" />
              </IconButton>
            </>
          ) : null}
          <IconButton
            size="small"
            component="a"
            href={url ?? ''}
            download={file.name}
            aria-label={t.download}
            disabled={!url}
          >
            <FileDownloadOutlined fontSize="small" />
          </IconButton>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="sheet" aria-label={t.preview(file.name)} tabIndex={0}>
        {problem ? <Failure problem={problem} onRetry={retry} /> : null}
        {!url && !problem ? <Skeleton lines={5} /> : null}
        {url && image ? (
          <img
            src={url}
            alt={t.preview(file.name)}
            style={{ width: `${(ZOOMS[zoom] ?? 1) * 100}%`, transform: `rotate(${turned}deg)` }}
          />
        ) : null}
        {url && pdf ? <iframe src={url} title={t.preview(file.name)} /> : null}
        {url && !image && !pdf ? <p className="m">{t.noPreview}</p> : null}
      </section>
    </>
  );
}
