import { useState } from 'react';
import type { CaseView, FileView } from '../../../../platform/contract/case-view.ts';
import { formatDate, formatDay } from '../../../../platform/render/format/date.ts';
import { DOCUMENT_KIND } from '../../../../platform/render/labels/item-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { Empty } from '../../components/empty.tsx';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { FileDialog } from './file-dialog.tsx';

/** 文书: number, date and the PDF of each. */
export function DocumentsCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const language = useLanguage();
  const [open, setOpen] = useState<{ name: string; file: FileView } | null>(null);
  return (
    <Card title={t.documents} count={view.documents.length} className="h-docs">
      {view.documents.length === 0 ? <Empty title={t.noDocuments}>{t.noDocumentsText}</Empty> : null}
      <ul className="rows">
        {view.documents.map(({ effect, name, kind, status, number, file, issuedAt, validUntil }) => (
          <li key={effect}>
            <div className="grow">
              {file ? (
                <button type="button" className="link" onClick={() => setOpen({ name, file })}>
                  {name}
                </button>
              ) : (
                name
              )}
              <span className="sub">
                {[
                  label(DOCUMENT_KIND, kind, language),
                  number,
                  validUntil && t.validUntil(formatDate(validUntil, language)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <div className="r">
              <Chip tone={status === 'ready' ? 'ok' : 'info'}>{status === 'ready' ? t.ready : t.making}</Chip>
              <span className="sub">{issuedAt ? formatDay(issuedAt, language) : ''}</span>
            </div>
          </li>
        ))}
      </ul>
      {open ? (
        <FileDialog caseId={view.id} name={open.name} file={open.file} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}
