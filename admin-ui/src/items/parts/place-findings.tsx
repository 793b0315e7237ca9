import Box from '@mui/material/Box';
import { usePick } from '../../i18n/texts.ts';
import { findingsAt } from '../define/tabs.ts';
import { useDesigner } from '../define/designer-context.ts';
import { Note } from '../../components/note.tsx';

interface PlaceFindingsProps {
  path: string;
  /** Only what lies exactly here, not below. */
  exact?: boolean;
}

/** What the checks say of a place in the definition. */
export function PlaceFindings({ path, exact }: PlaceFindingsProps) {
  const { findings } = useDesigner();
  const pick = usePick();
  const mine = exact ? findings.filter((finding) => finding.path === path) : findingsAt(findings, path);
  if (mine.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {mine.map((finding) => (
        <Note
          key={`${finding.code}${finding.path}`}
          tone={{ error: 'bad', warning: 'warn', info: 'info' }[finding.severity] as 'bad' | 'warn' | 'info'}
        >
          {pick(finding.message)}
        </Note>
      ))}
    </Box>
  );
}
