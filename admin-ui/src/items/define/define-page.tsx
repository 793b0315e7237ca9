import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useParams, useSearchParams } from 'react-router';
import { request } from '../../data/request.ts';
import { Failure } from '../../components/failure.tsx';
import { useLoad } from '../parts/use-load.ts';
import { loadCatalog } from './catalog.ts';
import { DesignerPage } from './designer-page.tsx';
import { TABS, type Tab } from './tabs.ts';

/** 【定义】: loads the item and what its editors offer for choice. `?version=2` shows that version, read only. */
export default function DefinePage() {
  const { key = '', tab } = useParams();
  const [search] = useSearchParams();
  const version = search.get('version');
  const item = useLoad(`${key}@${version}`, (signal) =>
    request('readItem', { params: { key }, query: version ? { version: Number(version) } : {}, signal }),
  );
  const catalog = useLoad('catalog', loadCatalog);
  const problem = item.problem ?? catalog.problem;
  if (problem)
    return (
      <Failure
        problem={problem}
        onRetry={() => {
          item.reload();
          catalog.reload();
        }}
      />
    );
  if (!item.data || !catalog.data || item.loading) return <DefineSkeleton />;
  return (
    <DesignerPage
      key={`${key}@${version}`}
      initial={item.data}
      catalog={catalog.data}
      tab={TABS.find((known) => known === tab) ?? ('basics' satisfies Tab)}
      viewOnly={version !== null || search.has('view')}
    />
  );
}

function DefineSkeleton() {
  return (
    <Box aria-busy="true" sx={{ display: 'grid', gap: 2 }}>
      <Skeleton variant="text" width={320} height={36} />
      <Skeleton variant="rounded" height={44} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
