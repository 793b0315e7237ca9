import { Link } from 'react-router';
import type { OfficeHome } from '../../../platform/contract/office.ts';
import { formatNumber } from '../../../platform/render/format/number.ts';
import { useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';

const inbox = (grade: string): string =>
  `/tasks?filter=${encodeURIComponent(JSON.stringify({ grade }))}&page=1`;

/** My numbers today; those with a list behind them lead to it. */
export function Figures({ home }: { home: OfficeHome }) {
  const t = useTexts(officeTexts);
  const figures = [
    { title: t.toAccept, value: home.toAccept, about: t.figureAccept, to: '/applications' },
    { title: t.toHandle, value: home.toHandle, about: t.figureHandle, to: '/tasks' },
    { title: t.dueToday, value: home.dueToday, about: t.figureDue, tone: 't-info' },
    { title: t.overdue, value: home.overdue, about: t.figureOverdue, tone: 't-bad', to: inbox('red') },
    { title: t.handledToday, value: home.handledToday, about: t.figureDone, to: '/handled' },
  ];
  return (
    <section className="figs" aria-label={t.myFigures}>
      {figures.map(({ title, value, about, tone, to }) => {
        const inside = (
          <>
            <div className="k">{title}</div>
            <div className={`v ${value > 0 ? (tone ?? '') : ''}`}>
              {formatNumber(value)}
              <small>{t.unit}</small>
            </div>
            <div className="d">{about}</div>
          </>
        );
        return to ? (
          <Link key={title} className="fig" to={to}>
            {inside}
          </Link>
        ) : (
          <div key={title} className="fig">
            {inside}
          </div>
        );
      })}
    </section>
  );
}
