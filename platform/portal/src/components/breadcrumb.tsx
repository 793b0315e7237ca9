import { Link } from 'react-router';
import { useText } from '../i18n/index.ts';

interface BreadcrumbProps {
  links: readonly { to: string; label: string }[];
  current: string;
}

export function Breadcrumb({ links, current }: BreadcrumbProps) {
  const { shell } = useText();
  return (
    <nav className="crumbs" aria-label={current}>
      <ol>
        <li>
          <Link to="/">{shell.home}</Link>
        </li>
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
