import { Link } from 'react-router';
import { useLanguage } from '../../../render/i18n/language-provider.tsx';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/index.ts';

export function CentreFooter() {
  const { shell } = useText();
  const { session } = useSession();
  const language = useLanguage();
  const columns = [
    {
      title: shell.footServices,
      links: [
        ['/items', shell.guides],
        ['/items?audience=person', shell.person],
        ['/items?audience=enterprise', shell.enterprise],
        ['/progress', shell.progress],
      ],
    },
    {
      title: shell.footMine,
      links: [
        ['/my/cases', shell.myCases],
        ['/my/drafts', shell.myDrafts],
        ['/my/messages', shell.myMessages],
      ],
    },
  ] as const;
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="foot-cols">
          {columns.map(({ title, links }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(([to, label]) => (
                  <li key={to}>
                    <Link to={to}>{label}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section className="addr">
            <h2>{shell.footHelp}</h2>
            <b>12345</b>
            <p>{shell.hotline}</p>
            <p>{shell.hotlineHint}</p>
          </section>
        </div>
        {language === 'zh' && session?.workspace.name && (
          <div className="foot-end">
            <span>{shell.sponsor(session.workspace.name)}</span>
          </div>
        )}
      </div>
    </footer>
  );
}
