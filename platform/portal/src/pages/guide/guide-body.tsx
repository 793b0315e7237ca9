import type { ItemGuide } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { AnchorNav } from '../../components/anchor-nav.tsx';
import { Breadcrumb } from '../../components/breadcrumb.tsx';
import { Card } from '../../components/card.tsx';
import { useText } from '../../i18n/index.ts';
import { ApplyBar } from './apply-bar.tsx';
import { ApplyCard } from './apply-card.tsx';
import { DurationHistogram } from './duration-histogram.tsx';
import { FactsStrip } from './facts-strip.tsx';
import { FeeList } from './fee-list.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { GuideHead } from './guide-head.tsx';
import { ItemInfo } from './item-info.tsx';
import { LegalBasis } from './legal-basis.tsx';
import { LimitCard } from './limit-card.tsx';
import { MaterialTable } from './material-table.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { QuestionList } from './question-list.tsx';
import { RelatedActs } from './related-acts.tsx';
import { RoutesCard } from './routes-card.tsx';
import { WindowCard } from './window-card.tsx';

export function GuideBody({ guide }: { guide: ItemGuide }) {
  const { guide: text, items, shell } = useText();
  const language = useLanguage();
  const { item } = guide;
  const sections = [
    { id: 'materials', label: text.tocMaterials },
    ...(guide.terms.deferral || item.commitmentText ? [{ id: 'routes', label: text.tocRoutes }] : []),
    { id: 'flow', label: text.tocFlow },
    { id: 'limits', label: text.tocLimits },
    { id: 'fees', label: text.tocFees },
    ...(guide.durations.cases > 0 ? [{ id: 'durations', label: text.tocDurations }] : []),
    { id: 'conditions', label: text.tocConditions },
    { id: 'basis', label: text.tocBasis },
    ...(item.faq.length > 0 ? [{ id: 'faq', label: text.tocFaq }] : []),
    { id: 'window', label: text.tocWindow },
  ];
  const audience = guide.audiences[0];
  const up = audience
    ? { to: `/items?audience=${audience}`, label: shell[audience] }
    : { to: '/items', label: items.title };
  return (
    <>
      <Breadcrumb links={[up, { to: '/items', label: items.title }]} current={nameOf(item, language)} />
      <GuideHead guide={guide} />
      <FactsStrip guide={guide} />
      <AnchorNav label={text.toc} sections={sections} />
      <div className="cols gapt">
        <div className="main">
          <MaterialTable guide={guide} />
          <RoutesCard guide={guide} />
          <Card id="flow" title={text.flow} action={<PrintButton />}>
            <FlowPicture guide={guide} />
          </Card>
          <LimitCard guide={guide} />
          <FeeList fees={guide.fees} />
          {guide.durations.cases > 0 && <DurationHistogram durations={guide.durations} />}
          <Card id="conditions" title={text.conditions}>
            {item.conditions.length === 0 && <p className="mute">{text.noConditions}</p>}
            <ol className="nlist">
              {item.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ol>
          </Card>
          <LegalBasis basis={item.basis} />
          <QuestionList faq={item.faq} />
        </div>
        <aside className="side stick" aria-label={text.window}>
          <ApplyCard guide={guide} />
          <WindowCard guide={guide} />
          <RelatedActs guide={guide} />
          <ItemInfo guide={guide} />
        </aside>
      </div>
      <ApplyBar guide={guide} />
    </>
  );
}
