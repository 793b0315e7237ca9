import { type ReactNode, useEffect } from 'react';
import { frameTexts } from '../app/frame-texts.ts';
import { useTexts } from '../i18n/texts.ts';

/** Title of a page with where it is, what it holds and its main buttons. Sets the browser's title too. */
export function PageHead({
  title,
  crumbs = [],
  about,
  actions,
}: {
  title: string;
  crumbs?: readonly ReactNode[];
  about?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useTexts(frameTexts);
  usePageTitle(title);
  return (
    <header className="page-head">
      <div className="grow">
        {crumbs.length > 0 ? (
          <nav className="crumb" aria-label={t.whereAmI}>
            {crumbs.map((crumb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: crumbs never change place
              <span key={index}>
                {crumb}
                <span aria-hidden="true"> /</span>
              </span>
            ))}
            <span aria-current="page">{title}</span>
          </nav>
        ) : null}
        <h1>{title}</h1>
        {about ? <p>{about}</p> : null}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </header>
  );
}

export function usePageTitle(title: string): void {
  const t = useTexts(frameTexts);
  useEffect(() => {
    document.title = t.titleOf(title);
  }, [t, title]);
}
