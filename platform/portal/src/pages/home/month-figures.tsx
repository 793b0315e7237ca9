import { useId } from 'react';
import type { HallHome } from '../../../../contract/hall.ts';
import { formatNumber } from '../../../../render/format/number.ts';
import { SectionHeader } from '../../components/section-header.tsx';
import { useText } from '../../i18n/index.ts';

export function MonthFigures({ figures }: { figures: HallHome['figures'] }) {
  const { home } = useText();
  const id = useId();
  const rows = [
    { label: home.figureItems, value: figures.items, unit: home.figureItemsUnit },
    { label: home.figureClosed, value: figures.closedThisMonth, unit: home.figureClosedUnit },
    { label: home.figureDays, value: figures.averageDays, unit: home.figureDaysUnit },
    { label: home.figureOnTime, value: figures.onTimePercent, unit: '%' },
  ];
  return (
    <section className="sec wrap" aria-labelledby={id}>
      <SectionHeader id={id} title={home.figures} />
      <dl className="figs">
        {rows.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value === null ? <small className="small mute">{home.noFigure}</small> : formatNumber(value)}{' '}
              {value !== null && <small className="small">{unit}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
