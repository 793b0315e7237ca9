import Tooltip from '@mui/material/Tooltip';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { findingsAt } from '../define/tabs.ts';
import { commonTexts } from '../texts.ts';
import { Chip } from '../../components/chip.tsx';

/** The worst finding at a place, as a chip; the words appear on hover and for screen readers. */
export function FindingTag({ path }: { path: string }) {
  const { findings } = useDesigner();
  const t = useTexts(commonTexts);
  const pick = usePick();
  const mine = findingsAt(findings, path);
  const worst =
    mine.find((finding) => finding.severity === 'error') ??
    mine.find((finding) => finding.severity === 'warning') ??
    mine[0];
  if (!worst) return null;
  const words = mine.map((finding) => pick(finding.message)).join('\n');
  return (
    <Tooltip title={<span style={{ whiteSpace: 'pre-line' }}>{words}</span>}>
      <span>
        <Chip tone={worst.severity === 'error' ? 'bad' : worst.severity === 'warning' ? 'warn' : 'info'}>
          {t[worst.severity]}
          {mine.length > 1 ? ` ${mine.length}` : ''}
        </Chip>
      </span>
    </Tooltip>
  );
}
