import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { Card } from '../../components/card.tsx';
import { useText } from '../../i18n/index.ts';

/** How long it really took: shown only when there are cases. */
export function DurationHistogram({ durations }: { durations: ItemGuide['durations'] }) {
  const { guide: text } = useText();
  const { histogram, medianDays, p90Days, onTimePercent } = durations;
  const highest = Math.max(1, ...histogram.map((bar) => bar.cases));
  const figures = [
    { label: text.median, value: medianDays, unit: text.workingDays },
    { label: text.p90, value: p90Days, unit: text.workingDays },
    { label: text.onTime, value: onTimePercent, unit: '%' },
  ];
  return (
    <Card id="durations" title={text.durations} count={text.durationsOf(durations.cases)}>
      <dl className="nums">
        {figures.map(
          ({ label, value, unit }) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {formatNumber(value)} <small className="small">{unit}</small>
                </dd>
              </div>
            ),
        )}
      </dl>
      <ul className="hist" aria-label={text.histogram}>
        {histogram.map(({ days, cases }) => (
          <li key={days} className={days === medianDays ? 'mid' : ''}>
            <span className="vh">{text.bar(days, cases)}</span>
            <span aria-hidden="true">{cases}</span>
            <i style={{ '--v': (cases / highest) * 120 } as React.CSSProperties} />
            <span aria-hidden="true">{text.days(days)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">{text.histogramHint}</p>
    </Card>
  );
}
