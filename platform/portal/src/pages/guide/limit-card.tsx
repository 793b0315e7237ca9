import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import type { Language } from '../../../../render/language.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { Card } from '../../components/card.tsx';
import { KeyValue, type KeyValueRow } from '../../components/key-value.tsx';
import { type Texts, useText } from '../../i18n/index.ts';
import { ProcedureTable } from './procedure-table.tsx';

/** Every limit of the item, by law and by promise, and what may stop or lengthen it. */
export function LimitCard({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const language = useLanguage();
  return (
    <Card id="limits" title={text.limits}>
      <KeyValue rows={[...mainLimits(guide, language, text), ...otherLimits(guide, language, text)]} />
      <h3 className="gapt lead-t">{text.procedures}</h3>
      <ProcedureTable procedures={guide.terms.procedures} />
    </Card>
  );
}

const withBasis = (words: string, basis: string | undefined) => (
  <>
    {words}
    {basis && <small className="sub">{basis}</small>}
  </>
);

function mainLimits({ item }: ItemGuide, language: Language, text: Texts['guide']): KeyValueRow[] {
  const { promisedLimit: promised, statutoryLimit: statutory, limitStart } = item;
  const start = limitStart === 'receipt' ? text.fromReceipt : text.fromAcceptance;
  const { law = '', article = '' } = statutory?.basis ?? {};
  return [
    [
      text.promised,
      withBasis(
        `${formatDays(promised.days, promised.unit, language)} · ${start}`,
        promised.note ?? text.promisedHint,
      ),
    ],
    [
      text.statutory,
      statutory
        ? withBasis(formatDays(statutory.days, statutory.unit, language), `${law} ${article}`.trim())
        : text.noStatutory,
    ],
  ];
}

function otherLimits({ item, terms }: ItemGuide, language: Language, text: Texts['guide']): KeyValueRow[] {
  const days = (count: number): string => formatDays(count, 'working-day', language);
  const { extension, preliminaryBasis, noticeBasis, deliveryBasis } = terms;
  return [
    [text.noticeLimit, withBasis(text.noticeWords(days(item.noticeDays)), noticeBasis)],
    [text.correctionLimit, text.correctionWords(days(item.correctionDays))],
    [
      text.preliminaryLimit,
      preliminaryBasis && withBasis(text.preliminaryWords(days(item.preliminaryDays)), preliminaryBasis),
    ],
    [text.deliveryLimit, withBasis(text.deliveryWords(days(item.deliveryDays)), deliveryBasis)],
    [
      text.extension,
      extension
        ? withBasis(text.extensionWords(days(extension.days), extension.times), extension.basis)
        : text.noExtension,
    ],
  ];
}
