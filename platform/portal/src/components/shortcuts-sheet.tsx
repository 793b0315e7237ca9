import { useText } from '../i18n/index.ts';
import { Dialog } from './dialog.tsx';

export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { shell } = useText();
  const keys = [
    ['/', shell.shortcutSearch],
    ['?', shell.shortcutSheet],
    ['Esc', shell.shortcutClose],
    ['↑ ↓', shell.shortcutMove],
    ['Enter', shell.shortcutOpen],
  ] as const;
  return (
    <Dialog open={open} onClose={onClose} title={shell.shortcuts}>
      <dl className="kv keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
