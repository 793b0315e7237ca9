import Box from '@mui/material/Box';
import { useEffect } from 'react';
import { Failure } from '../../components/failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useCall } from '../../data/use-call.ts';
import { useDesigner } from '../define/designer-context.ts';
import { DiffPanel } from './diff-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** 检查与发布: what the checks find, what changed, and publishing. */
export default function PublishTab() {
  const { view, state, save, readOnly } = useDesigner();
  const isDraft = view.status === 'draft' && !readOnly;
  const settled = state === 'saved';
  const check = useCall('checkItem', isDraft && settled ? { params: { key: view.key } } : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the page saves once, a new revision checks again
  useEffect(() => {
    if (isDraft && state === 'dirty') void save();
  }, [isDraft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks for a new check
  useEffect(() => {
    if (isDraft && settled) check.reload();
  }, [view.revision]);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,1fr) 440px' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
        {check.problem && <Failure problem={check.problem} onRetry={check.reload} />}
        {isDraft && !check.data && check.loading && (
          <section className="card card-b">
            <Skeleton lines={6} />
          </section>
        )}
        {isDraft && check.data && <DiffPanel rows={check.data.diff} />}
        <VersionsPanel />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)', order: { xs: -1, lg: 0 } }}>
        <PublishPanel
          check={isDraft ? check.data : undefined}
          checking={check.loading}
          onCheck={check.reload}
        />
        {isDraft && check.data && <FindingsPanel findings={check.data.findings} />}
      </Box>
    </Box>
  );
}
