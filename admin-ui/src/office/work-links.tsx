import { Link } from 'react-router';
import { frameTexts } from '../app/frame-texts.ts';
import { menuFor } from '../app/menu-groups.tsx';
import { Card } from '../components/card.tsx';
import { useRoles } from '../data/session-store.ts';
import { useTexts } from '../i18n/texts.ts';
import { officeTexts } from './office-texts.ts';

/** For those who prepare things rather than handle cases: everything their role may do, one press away. */
export function WorkLinks() {
  const t = useTexts(officeTexts);
  const frame = useTexts(frameTexts);
  const groups = menuFor(useRoles()).filter((group) => group.text !== 'office');
  if (groups.length === 0) return null;
  return (
    <Card title={t.myWork}>
      <div className="work-links">
        {groups.map((group) => {
          const Icon = group.icon;
          return (
            <section key={group.text} aria-label={frame.menuGroup[group.text]}>
              <h3>
                <Icon fontSize="small" /> {frame.menuGroup[group.text]}
              </h3>
              <ul>
                {group.entries.map((entry) => (
                  <li key={entry.to}>
                    {entry.outside ? (
                      <a href={entry.to} target="_blank" rel="noreferrer">
                        {frame.menu[entry.text]}
                      </a>
                    ) : (
                      <Link to={entry.to}>{frame.menu[entry.text]}</Link>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}
