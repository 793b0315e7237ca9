import { useOnline } from '../app/use-online.ts';
import { useText } from '../i18n/index.ts';
import { Icon } from './icon.tsx';

export function OfflineBanner() {
  const { shell } = useText();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <Icon name="warn" size="s" /> {shell.offline}
        </p>
      )}
    </div>
  );
}
