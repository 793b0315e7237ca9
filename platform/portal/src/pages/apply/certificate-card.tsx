import { Link } from 'react-router';
import { call } from '../../../../contract/client.ts';
import type { CertificateChoice } from '../../../../contract/certificates.ts';
import type { ItemGuide } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { HANDLING } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { nameOf, pick } from '../../../../render/language.ts';
import { useLoad } from '../../app/use-load.ts';
import { Card } from '../../components/card.tsx';
import { CertValidity } from '../../components/cert-validity.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import type { DraftController } from './use-draft.ts';

interface CertificateCardProps {
  controller: DraftController;
  guide: ItemGuide | undefined;
  /** Going on was tried without one. */
  missing: boolean;
}

export const needsCertificate = ({ handling }: { handling: string }): boolean => handling !== 'new';

/** 变更, 延续, 补办, 注销: which of the own certificates it is about, and why others cannot be chosen. */
export function CertificateCard({ controller, guide, missing }: CertificateCardProps) {
  const { certificates: text } = useText();
  const language = useLanguage();
  const { draft, choose } = controller;
  const load = useLoad(`choices:${draft.item.key}`, (signal) =>
    call('certificateChoices', { params: { key: draft.item.key }, signal }),
  );
  const handling = label(HANDLING, draft.handling, language);
  return (
    <Card id="certificate" title={text.choose(handling)} className="pick-cert">
      <Loaded load={load} lines={3}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <Note tone="warn">
                {text.noChoice(handling)}{' '}
                {guide?.certificateOf && (
                  <Link to={`/items/${guide.certificateOf.key}`}>
                    {nameOf(guide.certificateOf, language)}
                  </Link>
                )}
              </Note>
            )}
            <fieldset className="choice">
              <legend className="vh">{text.choose(handling)}</legend>
              {rows.map((row) => (
                <Choice
                  key={row.number}
                  row={row}
                  chosen={row.number === draft.certificate}
                  onChoose={() => choose({ certificate: row.number })}
                />
              ))}
            </fieldset>
            {missing && rows.length > 0 && !draft.certificate && (
              <ErrorLine id="certificate-e">{text.chooseMissing}</ErrorLine>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface ChoiceProps {
  row: CertificateChoice;
  chosen: boolean;
  onChoose: () => void;
}

function Choice({ row, chosen, onChoose }: ChoiceProps) {
  const language = useLanguage();
  const { unusable } = row;
  return (
    <label className={unusable ? 'off' : ''}>
      <input type="radio" name="certificate" checked={chosen} disabled={!!unusable} onChange={onChoose} />
      <span>
        <b>{row.name}</b>
        <small>{row.number}</small>
        <CertValidity certificate={row} />
        {unusable && (
          <small className="why-not">
            <Icon name="info" size="s" /> {pick(unusable.reason, language)}
          </small>
        )}
      </span>
    </label>
  );
}
