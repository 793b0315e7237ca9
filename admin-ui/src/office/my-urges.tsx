import { Link } from 'react-router';
import { formatDate } from '../../../platform/render/format/date.ts';
import { Card } from '../components/card.tsx';
import { Chip } from '../components/chip.tsx';
import { useCall } from '../data/use-call.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

const SHOWN = 5;

/** 待答复督办 of my posts; nothing where there is none. */
export function MyUrges() {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const overdue = useCall('urges', { query: { status: 'overdue', size: SHOWN } }).data;
  const open = useCall('urges', { query: { status: 'open', size: SHOWN } }).data;
  const rows = [...(overdue?.rows ?? []), ...(open?.rows ?? [])];
  const seen = new Set<string>();
  const own = rows.filter(({ case: id, id: urge }) => {
    const key = `${id}/${urge}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
  if (own.length === 0) return null;
  return (
    <Card title={t.urges} count={own.length} tone="bad" end={<Link to="/urges">{t.allUrges}</Link>}>
      <ul className="rows">
        {own.slice(0, SHOWN).map((row) => (
          <li key={`${row.case}/${row.id}`}>
            <div className="grow">
              <Link className="strong" to={caseAddress(row.case)}>
                {row.item.name} {row.number}
              </Link>
              <span className="sub">{row.text}</span>
              <span className="sub">
                {row.by} · {t.urgeDue(formatDate(row.dueOn, language))}
              </span>
            </div>
            <div className="r">
              <Chip tone={row.status === 'overdue' ? 'bad' : 'warn'}>
                {row.status === 'overdue' ? t.urgeOverdue : t.urgeOpen}
              </Chip>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
