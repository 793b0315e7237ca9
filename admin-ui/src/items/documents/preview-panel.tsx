import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { Refusal } from '../../components/refusal.tsx';
import { problemOf } from '../../data/problem-text.ts';
import { request } from '../../data/request.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Panel } from '../parts/panel.tsx';
import { documentTexts } from './document-texts.ts';

/** 预览: the PDF of the saved template with sample facts, made anew after each save. */
export function PreviewPanel({ template }: { template: string }) {
  const { view, state } = useDesigner();
  const t = useTexts(documentTexts);
  const [pdf, setPdf] = useState<{ url?: string; problem?: Problem; busy: boolean }>({ busy: true });
  const { key, revision } = view;
  const stored = view.bundle.documents.some((one) => one.key === template);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision has new content
  useEffect(() => {
    if (!stored) return;
    const stop = new AbortController();
    let made: string | undefined;
    setPdf((before) => ({ ...before, busy: true }));
    request('previewDocument', { params: { key, template }, signal: stop.signal }).then(
      (blob) => {
        if (stop.signal.aborted) return;
        made = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
        setPdf({ url: made, busy: false });
      },
      (reason) => !stop.signal.aborted && setPdf({ problem: problemOf(reason), busy: false }),
    );
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [key, template, revision, stored]);
  return (
    <Panel
      title={t.preview}
      beside={
        !stored
          ? t.previewWaiting
          : pdf.busy
            ? t.previewMaking
            : state === 'saved'
              ? t.previewAside
              : t.previewWaiting
      }
      end={
        pdf.url && (
          <Button size="small" component="a" href={pdf.url} target="_blank" rel="noreferrer">
            {t.openPdf}
          </Button>
        )
      }
    >
      <Refusal problem={pdf.problem} />
      {pdf.url && (
        <Box
          component="iframe"
          title={t.preview}
          src={`${pdf.url}#toolbar=0&navpanes=0`}
          sx={{ width: '100%', height: 600, border: 0, opacity: pdf.busy ? 0.5 : 1 }}
        />
      )}
    </Panel>
  );
}
