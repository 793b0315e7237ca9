import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import { useDesigner } from '../define/designer-context.ts';
import { FileControl } from '../fields/file-control.tsx';
import { TextControl } from '../fields/text-control.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { MaterialMore } from './material-more.tsx';
import type { MaterialDraft } from './material-draft.ts';
import { materialTexts } from './material-texts.ts';
import { TypeCards } from './type-cards.tsx';

export interface MaterialFieldsProps {
  draft: MaterialDraft;
  errors: Record<string, string>;
  disabled: boolean;
  onChange: (patch: MaterialDraft) => void;
  onBusy: (busy: boolean) => void;
}

/** First what a material needs at once; everything else folds away below. */
export function MaterialFields(props: MaterialFieldsProps) {
  const { draft, errors, disabled, onChange } = props;
  const { view } = useDesigner();
  const t = useTexts(materialTexts);
  return (
    <>
      <TextControl
        id="material-name"
        label={t.name}
        required
        autoFocus
        value={draft.name ?? ''}
        error={errors['name']}
        hint={t.nameHint}
        disabled={disabled}
        onChange={(name) => onChange({ name })}
      />
      <TextControl
        id="material-description"
        label={t.description}
        aside={t.seen}
        lines={2}
        value={draft.description ?? ''}
        error={errors['description']}
        disabled={disabled}
        onChange={(description) => onChange({ description: description || undefined })}
      />
      <TypeCards
        value={draft.type}
        error={errors['type']}
        disabled={disabled}
        onChange={(type) => onChange({ type })}
      />
      {draft.type === 'form' && (
        <FileControl
          id="material-template"
          label={t.templateField}
          required
          aside={t.templateAside}
          hint={t.templateHint}
          itemKey={view.key}
          accept=".docx,.xlsx,.pdf"
          value={draft.template}
          error={errors['template']}
          disabled={disabled}
          onBusy={props.onBusy}
          onChange={(template) => onChange({ template })}
        />
      )}
      <Accordion
        disableGutters
        elevation={0}
        sx={{ borderTop: 'var(--line)', '&::before': { display: 'none' } }}
      >
        <AccordionSummary expandIcon={<ExpandMoreOutlined />} sx={{ px: 0 }}>
          <b>{t.more}</b>
          <span className="s m" style={{ marginLeft: 8, alignSelf: 'center' }}>
            {t.moreHint}
          </span>
        </AccordionSummary>
        <AccordionDetails sx={{ px: 0 }}>
          <MaterialMore {...props} />
        </AccordionDetails>
      </Accordion>
    </>
  );
}
