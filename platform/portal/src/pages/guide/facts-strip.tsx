import type { ItemGuide } from '../../../../contract/hall.ts';
import type { TimeLimit } from '../../../../definition/kinds/shared-fields.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { unitWord } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useText } from '../../i18n/index.ts';

function Limit({ limit }: { limit: TimeLimit }) {
  const { home } = useText();
  const language = useLanguage();
  if (limit.days === 0) return <b className="word">{home.onTheSpot}</b>;
  return (
    <>
      <b>{formatNumber(limit.days)}</b>
      {unitWord(limit.unit, limit.days, language)}
    </>
  );
}

/** What one wants to know first: how long, by law how long, how much, how often to go there. */
export function FactsStrip({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const { promisedLimit, statutoryLimit, limitStart, visits, visitReason } = guide.item;
  const start = limitStart === 'receipt' ? text.fromReceipt : text.fromAcceptance;
  const fewer =
    statutoryLimit && statutoryLimit.unit === promisedLimit.unit
      ? statutoryLimit.days - promisedLimit.days
      : 0;
  const charged = guide.fees.length > 0;
  const basis = statutoryLimit?.basis;
  return (
    <dl className="facts">
      <div className="hi">
        <dt>{text.promised}</dt>
        <dd>
          <Limit limit={promisedLimit} />
        </dd>
        <dd className="p">
          {start}
          {fewer > 0 && text.shorter(formatNumber(fewer))}
        </dd>
      </div>
      <div>
        <dt>{text.statutory}</dt>
        <dd>
          {statutoryLimit ? <Limit limit={statutoryLimit} /> : <b className="word">{text.noStatutory}</b>}
        </dd>
        <dd className="p">
          {statutoryLimit ? basis && `${basis.law}${basis.article ?? ''}` : text.noStatutoryHint}
        </dd>
      </div>
      <div>
        <dt>{text.fee}</dt>
        <dd>
          {charged ? (
            <b className="word">{text.charged}</b>
          ) : (
            <>
              <b>{text.free}</b>
              {text.freeUnit}
            </>
          )}
        </dd>
        <dd className="p">{charged ? text.chargedHint : text.freeHint}</dd>
      </div>
      <div>
        <dt>{text.visits}</dt>
        <dd>
          <b>{visits}</b>
          {text.times}
        </dd>
        <dd className="p">{visits === 0 ? text.onlineHint : visitReason}</dd>
      </div>
    </dl>
  );
}
