import Box from '@mui/material/Box';
import { material as kind } from '../../../../platform/definition/kinds/material.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { choicesOf } from '../fields/kind-meta.ts';
import { Chip } from '../../components/chip.tsx';
import type { MaterialDraft } from './material-draft.ts';
import { materialTexts } from './material-texts.ts';

/** The material as it will stand in the applicant's list; a picture, nothing in it can be pressed. */
export function MaterialPreview({ draft }: { draft: MaterialDraft }) {
  const t = useTexts(materialTexts);
  const language = useLanguage();
  const necessity = choicesOf(kind, 'necessity', language).find(
    (one) => one.value === draft.necessity,
  )?.label;
  const medium = choicesOf(kind, 'medium', language).find((one) => one.value === draft.medium)?.label;
  const counts = [
    draft.originals && t.originals(draft.originals),
    draft.copies && t.copiesOf(draft.copies),
    medium,
  ].filter(Boolean);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <h3>{t.previewTitle}</h3>
      <Box sx={{ ...card, p: 2, display: 'grid', gap: 1 }}>
        <span className="s m">{t.previewStep}</span>
        <Box sx={{ ...card, p: 1, display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            <b>{draft.name || t.unnamed}</b>
            <Chip tone={draft.necessity === 'required' ? 'bad' : 'plain'}>{necessity}</Chip>
          </Box>
          {draft.description && <span className="s m">{draft.description}</span>}
          {draft.type === 'form' && (
            <Look on={Boolean(draft.template)}>{draft.template ? t.previewDownload : t.previewWaiting}</Look>
          )}
          <Look on>{draft.type === 'form' ? t.previewUpload : t.previewUploadOther}</Look>
          <span className="s m">{counts.join('，')}</span>
          <span className="s m">
            {t.formatsOf((draft.formats ?? []).join('、').toUpperCase(), draft.maxFiles ?? 1)}
          </span>
        </Box>
      </Box>
    </Box>
  );
}

const card = { backgroundColor: 'var(--white)', border: 'var(--line)', borderRadius: 'var(--radius)' };

function Look({ on, children }: { on: boolean; children: string }) {
  return (
    <Box
      sx={{
        textAlign: 'center',
        fontSize: 12,
        py: 0.5,
        borderRadius: 'var(--radius)',
        border: '1px solid var(--grey-300)',
        backgroundColor: on ? 'var(--white)' : 'var(--grey-200)',
        color: on ? 'var(--grey-900)' : 'var(--grey-700)',
      }}
    >
      {children}
    </Box>
  );
}
