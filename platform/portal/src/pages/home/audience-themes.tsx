import { useState } from 'react';
import type { Catalogue } from '../../../../contract/hall.ts';
import { useSession } from '../../app/session.tsx';
import { SegmentedSwitch } from '../../components/segmented-switch.tsx';
import { useText } from '../../i18n/index.ts';
import { LifeLine } from './life-line.tsx';
import { ThemeGrid } from './theme-grid.tsx';

type Audience = 'person' | 'enterprise';

/** Person or enterprise: its themes with counts, and its life events when they have items. */
export function AudienceThemes({ catalogue, items }: { catalogue: Catalogue; items: number }) {
  const { home, shell } = useText();
  const { account } = useSession();
  const [chosen, setChosen] = useState<Audience>();
  const audience = chosen ?? (account?.kind === 'enterprise' ? 'enterprise' : 'person');
  const themes = catalogue.themes.filter((theme) => theme.group === audience && theme.count > 0);
  const events = catalogue.themes.filter((theme) => theme.group === `life-${audience}` && theme.count > 0);
  return (
    <div className="aud">
      <div className="aud-bar">
        <SegmentedSwitch
          label={home.audience}
          value={audience}
          onChange={setChosen}
          options={[
            { value: 'person', label: shell.person, icon: 'user' },
            { value: 'enterprise', label: shell.enterprise, icon: 'building' },
          ]}
        />
        <p className="small mute only-wide">{home.online(items)}</p>
      </div>
      <ThemeGrid key={audience} themes={themes} audience={audience} />
      {events.length > 0 && (
        <LifeLine
          title={audience === 'person' ? home.lifePerson : home.lifeEnterprise}
          events={events}
          audience={audience}
        />
      )}
    </div>
  );
}
