import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DocumentTemplate } from '../../../../platform/definition/kinds/document-template.ts';
import { Empty } from '../../components/empty.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SaveButton } from '../define/save-button.tsx';
import { allSteps } from '../flow/chain-find.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { FindingTag } from '../parts/finding-tag.tsx';
import { Panel } from '../parts/panel.tsx';
import { PlaceFindings } from '../parts/place-findings.tsx';
import { commonTexts } from '../texts.ts';
import { ContentPanel } from './content-panel.tsx';
import { documentTexts } from './document-texts.ts';
import { dropDocument, newDocument } from './new-document.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';

export type PutDocument = (label: string, patch: Partial<DocumentTemplate>) => void;

/** 文书模板: the templates, and for the chosen one its settings, content and PDF. */
export default function DocumentsTab() {
  const { bundle, change, readOnly, turn } = useDesigner();
  const t = useTexts(documentTexts);
  const common = useTexts(commonTexts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { documents } = bundle;
  const index = Math.max(
    0,
    documents.findIndex((one) => one.key === chosen),
  );
  const template = documents[index];
  const put: PutDocument = (label, patch) =>
    template &&
    change(`document-${template.key}-${label}`, (now) => {
      const at = now.documents.findIndex((one) => one.key === template.key);
      const found = now.documents[at];
      return found ? { ...now, documents: now.documents.with(at, { ...found, ...patch }) } : now;
    });
  const add = () => {
    const fresh = newDocument(bundle, t.newName);
    change(`document-${fresh.key}`, (now) => ({ ...now, documents: [...now.documents, fresh] }));
    setChosen(fresh.key);
  };
  const usedBy = allSteps(bundle.steps).filter((step) => template && step.documents.includes(template.key));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
      <Panel
        title={t.templates}
        flush
        beside={<span className="n">{documents.length}</span>}
        end={
          !readOnly && (
            <>
              <SaveButton />
              <Button variant="contained" color="primary" startIcon={<AddOutlined />} onClick={add}>
                {common.add}
              </Button>
            </>
          )
        }
      >
        {documents.length === 0 ? (
          <Empty title={t.emptyTitle}>{t.emptyText}</Empty>
        ) : (
          <Box
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1.5 }}
            role="group"
            aria-label={t.templates}
          >
            {documents.map((one, at) => (
              <Button
                key={one.key}
                size="small"
                color={at === index ? 'primary' : 'inherit'}
                aria-pressed={at === index}
                onClick={() => setChosen(one.key)}
              >
                {one.name || '—'}&nbsp;
                <FindingTag path={`/documents/${at}`} />
              </Button>
            ))}
          </Box>
        )}
      </Panel>
      {template && (
        <Box
          key={`${template.key}-${turn}`}
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,1fr) 480px' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0,1fr)' }}>
            <PlaceFindings path={`/documents/${index}`} />
            <SettingsPanel
              template={template}
              usedBy={usedBy.map((step) => step.name)}
              onChange={put}
              onRemove={() => setLeaving(true)}
            />
            <ContentPanel template={template} onChange={put} />
          </Box>
          <PreviewPanel template={template.key} />
        </Box>
      )}
      <ConfirmDialog
        open={leaving && template !== undefined}
        title={t.removeTitle}
        confirm={common.remove}
        danger
        onClose={() => setLeaving(false)}
        onConfirm={() => {
          if (template) change(`document-${template.key}`, (now) => dropDocument(now, template.key));
          setLeaving(false);
        }}
      >
        {template && t.removeText(template.name, usedBy.length)}
      </ConfirmDialog>
    </Box>
  );
}
