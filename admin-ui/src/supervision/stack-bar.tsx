import { Link } from 'react-router';
import type { SupervisionView } from '../../../platform/contract/office-supervision.ts';
import { TIME_GRADE, TIME_GRADE_TONE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { Card } from '../components/card.tsx';
import { Empty } from '../components/empty.tsx';
import { cardsAddress } from './cards-address.ts';
import { supervisionTexts } from './supervision-texts.ts';

const GRADES = ['warning', 'yellow', 'red'] as const;

/** 各部门亮牌: one bar per department, as long as its share of the worst one; a press filters the list. */
export function DepartmentCards({ rows }: { rows: SupervisionView['byDepartment'] }) {
  const t = useTexts(supervisionTexts);
  const language = useLanguage();
  const shown = [...rows].filter((row) => row.total > 0).sort((a, b) => b.total - a.total);
  const most = Math.max(1, ...shown.map((row) => row.total));
  return (
    <Card
      title={t.byDepartment}
      end={
        <span className="legend s">
          {GRADES.map((grade) => (
            <span key={grade}>
              <i className={TIME_GRADE_TONE[grade]} /> {label(TIME_GRADE, grade, language)}
            </span>
          ))}
        </span>
      }
    >
      {shown.length === 0 ? <Empty title={t.noCards}>{t.noCardsText}</Empty> : null}
      <ul className="bars">
        {shown.map((row) => (
          <li key={row.department}>
            <Link to={cardsAddress({ department: row.department })}>
              <span className="clip" title={row.name}>
                {row.name}
              </span>
              <span className="stackbar">
                {GRADES.map((grade) =>
                  row[grade] > 0 ? (
                    <i
                      key={grade}
                      className={TIME_GRADE_TONE[grade]}
                      style={{ width: `${(row[grade] / most) * 100}%` }}
                      title={`${label(TIME_GRADE, grade, language)} ${row[grade]}`}
                    >
                      {row[grade]}
                    </i>
                  ) : null,
                )}
              </span>
              <b className="r">{row.total}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
