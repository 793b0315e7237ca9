import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { Finding } from '../../../../platform/definition/finding.ts';
import { Chip } from '../../components/chip.tsx';
import { Note } from '../../components/note.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { designTexts } from '../define/define-texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { tabOf } from '../define/tabs.ts';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { publishTexts } from './publish-texts.ts';

const ORDER = ['error', 'warning', 'info'] as const;
const TONES = { error: 'bad', warning: 'warn', info: 'info' } as const;

/** Findings by severity, each with the way to where it can be mended. */
export function FindingsPanel({ findings }: { findings: Finding[] }) {
  const { view } = useDesigner();
  const t = useTexts(publishTexts);
  const common = useTexts(commonTexts);
  const tabs = useTexts(designTexts);
  const pick = usePick();
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return (
    <Panel
      title={t.results}
      flush
      beside={
        <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
          <Chip tone={count('error') > 0 ? 'bad' : 'ok'}>{t.errors(count('error'))}</Chip>
          {count('warning') > 0 && <Chip tone="warn">{t.warnings(count('warning'))}</Chip>}
          {count('info') > 0 && <Chip tone="info">{t.hints(count('info'))}</Chip>}
        </Box>
      }
    >
      {sorted.length === 0 && (
        <div className="card-b">
          <Note tone="ok">
            <b>{t.clean}</b>
            <div className="s">{t.cleanText}</div>
          </Note>
        </div>
      )}
      <ul>
        {sorted.map((finding) => {
          const tab = tabOf(finding.path);
          return (
            <Box
              component="li"
              key={`${finding.code}${finding.path}`}
              sx={{ display: 'flex', gap: 1, px: 2, py: 1, borderBottom: 'var(--line)' }}
            >
              <Chip tone={TONES[finding.severity]}>{common[finding.severity]}</Chip>
              <span className="grow">
                {pick(finding.message)}
                <span className="s m" style={{ display: 'block' }}>
                  {tabs[tab]}
                </span>
              </span>
              {tab !== 'publish' && (
                <Link
                  className="s nw"
                  to={`/items/${view.key}/${tab}`}
                  aria-label={`${t.mend}：${pick(finding.message)}`}
                >
                  {t.mend}
                </Link>
              )}
            </Box>
          );
        })}
      </ul>
    </Panel>
  );
}
