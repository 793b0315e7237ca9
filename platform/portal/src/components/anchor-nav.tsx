import { useEffect, useState } from 'react';

interface AnchorNavProps {
  label: string;
  sections: readonly { id: string; label: string }[];
}

/** The page's own contents; marks the section that is on screen. */
export function AnchorNav({ label, sections }: AnchorNavProps) {
  const [current, setCurrent] = useState(sections[0]?.id);
  const ids = sections.map((section) => section.id).join(' ');
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target.id);
        if (seen[0]) setCurrent(seen[0]);
      },
      { rootMargin: '-80px 0px -60% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section) watcher.observe(section);
    }
    return () => watcher.disconnect();
  }, [ids]);
  return (
    <nav className="toc" aria-label={label}>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} aria-current={section.id === current ? 'true' : undefined}>
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
