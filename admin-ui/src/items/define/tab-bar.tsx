import Box from '@mui/material/Box';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { designTexts } from './define-texts.ts';
import { useDesigner } from './designer-context.ts';
import { countOn, TABS, type Tab } from './tabs.ts';

/** The parts of the definition; each shows how many problems wait there, or else how many entries it has. */
export function TabBar({ tab }: { tab: Tab }) {
  const t = useTexts(designTexts);
  const { view } = useDesigner();
  const { search } = useLocation();
  return (
    <Box
      component="nav"
      aria-label={t.tabs}
      sx={{
        position: 'relative',
        display: 'flex',
        gap: 3,
        mt: 0.5,
        overflowX: 'auto',
        scrollbarWidth: 'none',
      }}
    >
      {TABS.map((name) => (
        <Box
          key={name}
          component={Link}
          to={{ pathname: `/items/${view.key}/${name}`, search }}
          aria-current={name === tab ? 'page' : undefined}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.5,
            height: 44,
            flex: 'none',
            whiteSpace: 'nowrap',
            color: name === tab ? 'var(--blue-700)' : 'var(--grey-700)',
            fontWeight: name === tab ? 600 : 400,
            borderBottom: `2px solid ${name === tab ? 'var(--blue-600)' : 'transparent'}`,
            '&:hover': { textDecoration: 'none', color: 'var(--blue-700)' },
            '&:focus-visible': { outlineOffset: '-2px' },
          }}
        >
          {t[name]}
          <TabCount name={name} />
        </Box>
      ))}
    </Box>
  );
}

function TabCount({ name }: { name: Tab }) {
  const t = useTexts(designTexts);
  const { bundle, findings } = useDesigner();
  const { errors, warnings } = countOn(name, findings);
  if (name === 'publish') return null;
  if (errors > 0)
    return (
      <span className="n bad">
        <span aria-hidden>{errors}</span>
        <span className="hidden-label">{t.errorsOn(errors)}</span>
      </span>
    );
  if (warnings > 0)
    return (
      <span className="n warn">
        <span aria-hidden>{warnings}</span>
        <span className="hidden-label">{t.warningsOn(warnings)}</span>
      </span>
    );
  const entries = { materials: bundle.materials, fees: bundle.fees, documents: bundle.documents }[
    name as string
  ];
  if (!entries || entries.length === 0) return null;
  return (
    <span className="n" aria-hidden>
      {entries.length}
    </span>
  );
}
