import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';
import type { ItemView } from '../../../../platform/contract/admin.ts';
import type { Catalog } from './catalog.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DefinitionHead } from './definition-head.tsx';
import { DesignerContext } from './designer-context.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';
import type { Tab } from './tabs.ts';
import { useDesignerKeys } from './use-designer-keys.ts';
import { useDesignerState } from './use-designer-state.ts';

/** Each tab is a chunk of its own: the flow canvas and the form builder are large. */
const PANES: Readonly<Record<Tab, LazyExoticComponent<ComponentType>>> = {
  basics: lazy(() => import('../basics/basics-tab.tsx')),
  materials: lazy(() => import('../materials/materials-tab.tsx')),
  form: lazy(() => import('../form/form-tab.tsx')),
  flow: lazy(() => import('../flow/flow-tab.tsx')),
  fees: lazy(() => import('../fees/fees-tab.tsx')),
  documents: lazy(() => import('../documents/documents-tab.tsx')),
  faq: lazy(() => import('../faq/faq-tab.tsx')),
  publish: lazy(() => import('../publish/publish-tab.tsx')),
};

interface DesignerPageProps {
  initial: ItemView;
  catalog: Catalog;
  tab: Tab;
  viewOnly: boolean;
}

export function DesignerPage({ initial, catalog, tab, viewOnly }: DesignerPageProps) {
  const designer = useDesignerState(initial, catalog, viewOnly);
  useDesignerKeys(designer);
  const Pane = PANES[tab];
  return (
    <DesignerContext value={designer}>
      <DefinitionHead tab={tab} />
      <Box sx={{ pt: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {designer.readOnly && <ReadOnlyNote viewOnly={viewOnly} />}
        <Suspense fallback={<Skeleton variant="rounded" height={320} aria-busy="true" />}>
          <Pane />
        </Suspense>
      </Box>
      <ConflictDialog />
      <LeaveGuard />
    </DesignerContext>
  );
}
