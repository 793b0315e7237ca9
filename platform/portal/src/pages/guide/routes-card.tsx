import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';

/** 容缺受理 and 告知承诺: easier ways the item offers, with what one promises. */
export function RoutesCard({ guide }: { guide: ItemGuide }) {
  const { guide: text, common } = useText();
  const language = useLanguage();
  const { deferral } = guide.terms;
  const { commitmentText } = guide.item;
  const mayFollow = guide.materials.filter((material) => material.necessity === 'deferrable');
  if (!deferral && !commitmentText) return null;
  return (
    <Card id="routes" title={text.routes}>
      {deferral && (
        <>
          <h3>{text.deferral}</h3>
          <p className="small">
            {text.deferralWords(
              mayFollow.map((material) => nameOf(material, language)).join(common.listSeparator),
              formatDays(deferral.days, deferral.unit, language),
            )}
          </p>
        </>
      )}
      {commitmentText && (
        <>
          <h3 className={deferral ? 'gapt' : ''}>{text.commitment}</h3>
          <p className="small">{text.commitmentWords}</p>
          <details className="qa">
            <summary>
              {text.commitmentRead}
              <Icon name="down" />
            </summary>
            <div className="pre">{commitmentText}</div>
          </details>
        </>
      )}
    </Card>
  );
}
