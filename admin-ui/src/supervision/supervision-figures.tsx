import { Link } from 'react-router';
import type { SupervisionView } from '../../../platform/contract/office-supervision.ts';
import { formatNumber } from '../../../platform/render/format/number.ts';
import { useTexts } from '../i18n/texts.ts';
import { cardsAddress } from './cards-address.ts';
import { supervisionTexts } from './supervision-texts.ts';

/** The numbers of the overview; those with a list behind them lead to it. */
export function SupervisionFigures({ view, department }: { view: SupervisionView; department?: string }) {
  const t = useTexts(supervisionTexts);
  const rate = (value: number | null) => (value === null ? t.none : formatNumber(value));
  const cards = (grade: string) => cardsAddress({ department, grade });
  const figures = [
    { key: t.open, value: formatNumber(view.open), about: t.openAbout },
    { key: t.onTime, value: rate(view.onTimeRate), unit: '%', about: t.rateAbout },
    { key: t.early, value: rate(view.earlyRate), unit: '%', about: t.rateAbout },
    { key: t.dueSoon, value: view.dueSoon, about: t.dueSoonAbout, tone: 't-info', to: cards('warning') },
    { key: t.yellow, value: view.yellow, about: t.yellowAbout, tone: 't-warn', to: cards('yellow') },
    { key: t.red, value: view.red, about: t.redAbout, tone: 't-bad', to: cards('red') },
    {
      key: t.unlawful,
      value: view.overdueStatutory,
      about: t.unlawfulAbout,
      tone: 't-bad',
      to: cards('red'),
    },
  ];
  return (
    <section className="figs seven" aria-label={t.figures}>
      {figures.map(({ key, value, unit, about, tone, to }) => {
        const inside = (
          <>
            <div className="k">{key}</div>
            <div className={`v ${value === 0 ? '' : (tone ?? '')}`}>
              {value}
              <small>{value === t.none ? '' : (unit ?? t.unit)}</small>
            </div>
            <div className="d">{about}</div>
          </>
        );
        return to ? (
          <Link key={key} className="fig" to={to}>
            {inside}
          </Link>
        ) : (
          <div key={key} className="fig">
            {inside}
          </div>
        );
      })}
    </section>
  );
}
