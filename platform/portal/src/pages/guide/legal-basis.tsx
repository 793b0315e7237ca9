import type { Citation } from '../../../../definition/kinds/shared-fields.ts';
import { Card } from '../../components/card.tsx';
import { useText } from '../../i18n/index.ts';

export function LegalBasis({ basis }: { basis: readonly Citation[] }) {
  const { guide: text } = useText();
  return (
    <Card id="basis" title={text.basis}>
      {basis.length === 0 && <p className="mute">{text.noBasis}</p>}
      <ul className="law">
        {basis.map((citation) => (
          <li key={`${citation.law}${citation.article ?? ''}`}>
            <b>
              {citation.law.startsWith('《') ? citation.law : `《${citation.law}》`}
              {citation.article}
            </b>
            {citation.text && <p>{citation.text}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
