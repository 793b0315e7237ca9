import { address } from '../../../../contract/client.ts';
import type { CaseView } from '../../../../contract/case-view.ts';
import { formatDate } from '../../../../render/format/date.ts';
import { formatSize } from '../../../../render/format/number.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { DOCUMENT_KIND } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

export function DocumentList({ view }: { view: CaseView }) {
  const { caseText } = useText();
  const { documents } = view;
  return (
    <Card
      title={caseText.documents}
      count={documents.length > 0 ? caseText.documentCount(documents.length) : ''}
      className="docs"
    >
      {documents.length === 0 && <p className="mute">{caseText.noDocuments}</p>}
      <ul className="rows">
        {documents.map((document) => (
          <DocumentRow key={document.effect} caseId={view.id} document={document} />
        ))}
      </ul>
    </Card>
  );
}

function DocumentRow({ caseId, document }: { caseId: string; document: CaseView['documents'][number] }) {
  const { caseText, common } = useText();
  const language = useLanguage();
  const { file, number, issuedAt, validUntil, kind, name } = document;
  return (
    <li className="row">
      <span className="ic">
        <Icon name={kind === 'certificate' ? 'certificate' : 'seal'} />
      </span>
      <div>
        <p className="t">{name}</p>
        <p className="m">
          <span>{label(DOCUMENT_KIND, kind, language)}</span>
          {number && <span>{number}</span>}
          {issuedAt && <span>{formatDate(issuedAt, language)}</span>}
          {validUntil && <span>{caseText.validUntil(formatDate(validUntil, language))}</span>}
          {!file && <span>{caseText.making}</span>}
        </p>
      </div>
      {file && (
        <p className="btns">
          <a className="lk" href={address('myCaseFile', { id: caseId, file: file.id })} download={file.name}>
            <Icon name="download" size="s" />
            {common.download} <span className="vh">{name}</span> {formatSize(file.size)}
          </a>
        </p>
      )}
    </li>
  );
}
