import { useSession } from '../../app/session.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useText } from '../../i18n/index.ts';
import type { DraftController } from './use-draft.ts';

export function WizardHead({ name, controller }: { name: string; controller: DraftController }) {
  const { apply } = useText();
  const { account } = useSession();
  const { draft, status, error, flush } = controller;
  return (
    <header className="page-h">
      <h1>{name}</h1>
      <p className="metas">
        {account && (
          <span>
            {account.kind === 'enterprise' ? apply.enterprise(account.name) : apply.person(account.name)}
          </span>
        )}
        {account?.contact && <span>{apply.contact(account.contact)}</span>}
      </p>
      <SaveState
        status={status}
        error={error}
        savedAt={draft.savedAt}
        keptUntil={draft.expiresOn}
        onRetry={flush}
      />
    </header>
  );
}
