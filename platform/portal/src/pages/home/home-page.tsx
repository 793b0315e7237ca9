import { useId } from 'react';
import { call } from '../../../../contract/client.ts';
import { useLoad } from '../../app/use-load.ts';
import { useTitle } from '../../app/use-title.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ProgressQuery } from '../../components/progress-query.tsx';
import { SearchCombobox } from '../../components/search-combobox.tsx';
import { useText } from '../../i18n/index.ts';
import '../../styles/home.css';
import { AudienceThemes } from './audience-themes.tsx';
import { MonthFigures } from './month-figures.tsx';
import { PopularItems } from './popular-items.tsx';

export function HomePage() {
  const { home, progress } = useText();
  useTitle(undefined);
  const id = useId();
  const load = useLoad('home', (signal) => call('hallHome', { signal }));
  return (
    <>
      <section className="hero" aria-labelledby={`${id}-find`}>
        <div className="wrap hero-g">
          <div>
            <h1 id={`${id}-find`}>{home.question}</h1>
            <p className="lead">{home.lead}</p>
            <SearchCombobox />
          </div>
          <section className="q-card" aria-labelledby={`${id}-q`}>
            <h2 id={`${id}-q`}>{progress.title}</h2>
            <ProgressQuery />
          </section>
        </div>
      </section>
      <section className="sec wrap" aria-label={home.byAudience}>
        <Loaded load={load} lines={6}>
          {(value) => <AudienceThemes catalogue={value.catalogue} items={value.figures.items} />}
        </Loaded>
      </section>
      <div className="band">
        <div className="wrap sec">
          <PopularItems load={load} />
        </div>
      </div>
      {load.value && <MonthFigures figures={load.value.figures} />}
    </>
  );
}
