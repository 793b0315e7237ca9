import { Icon } from './icon.tsx';

/** What is wrong with a field and how to mend it. */
export function ErrorLine({ id, children }: { id: string; children: string }) {
  return (
    <p className="err-t" id={id}>
      <Icon name="x-circle" size="s" />
      <span>{children}</span>
    </p>
  );
}
