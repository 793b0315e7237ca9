import RedoOutlined from '@mui/icons-material/RedoOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link } from 'react-router';
import { nameOf } from '../../../../platform/render/language.ts';
import { usePageTitle } from '../../components/page-head.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { choicesOf } from '../fields/kind-meta.ts';
import { item as itemKind } from '../../../../platform/definition/kinds/item.ts';
import { Chip } from '../../components/chip.tsx';
import { commonTexts } from '../texts.ts';
import { named } from './catalog.ts';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';
import { SaveNote } from './save-note.tsx';
import { TabBar } from './tab-bar.tsx';
import type { Tab } from './tabs.ts';

/** Name, version and state of the item, its saving, and the tabs with what is wrong on each. */
export function DefinitionHead({ tab }: { tab: Tab }) {
  const designer = useDesigner();
  const { view, bundle, catalog, readOnly } = designer;
  const t = useTexts(designTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  usePageTitle(nameOf(bundle.item, language));
  const live = view.versions.find((version) => version.status === 'published');
  const facts = [
    live ? t.inUse(live.version) : t.notPublished,
    named(catalog.departments, bundle.item.department, language),
    named(catalog.types, bundle.item.type, language),
    choicesOf(itemKind, 'caseKind', language).find((kind) => kind.value === bundle.item.caseKind)?.label,
  ].filter(Boolean);
  return (
    <Box
      component="header"
      sx={{
        mx: { xs: -2, md: -3 },
        mt: -2,
        px: { xs: 2, md: 3 },
        pt: 1,
        backgroundColor: 'var(--white)',
        borderBottom: 'var(--line)',
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Box component="nav" aria-label={t.items} sx={{ fontSize: 12, color: 'var(--grey-700)' }}>
            <Link to="/items">{t.items}</Link> / {readOnly ? t.view : t.define}
          </Box>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <h1>{nameOf(bundle.item, language)}</h1>
            <Chip tone={view.status === 'draft' ? 'info' : view.status === 'published' ? 'ok' : 'line'}>
              {view.status === 'draft'
                ? t.versionDraft(view.version)
                : view.status === 'published'
                  ? t.versionPublished(view.version)
                  : t.versionRetired(view.version)}
            </Chip>
            <Box component="span" sx={{ fontSize: 12, color: 'var(--grey-700)' }}>
              {facts.join(' · ')}
            </Box>
          </Box>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {!readOnly && (
            <>
              <SaveNote />
              <IconButton aria-label={common.undo} disabled={!designer.canUndo} onClick={designer.undo}>
                <UndoOutlined fontSize="small" />
              </IconButton>
              <IconButton aria-label={common.redo} disabled={!designer.canRedo} onClick={designer.redo}>
                <RedoOutlined fontSize="small" />
              </IconButton>
            </>
          )}
          <Button component={Link} to="/items">
            {common.back}
          </Button>
          {!readOnly && tab !== 'publish' && (
            <Button component={Link} to={`/items/${view.key}/publish`} variant="contained" color="primary">
              {t.publish}
            </Button>
          )}
        </Box>
      </Box>
      <TabBar tab={tab} />
    </Box>
  );
}
