import { Card } from '../../components/card.tsx';
import { ChoiceCards } from '../../components/choice-cards.tsx';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';
import { CommitmentLetter } from './commitment-letter.tsx';
import type { DraftController } from './use-draft.ts';

/** 告知承诺 or 一般程序: asked first, since it decides which materials are needed. */
export function RouteCard({ controller }: { controller: DraftController }) {
  const { routes } = useText();
  const { draft, choose } = controller;
  const { commitmentText, commitment } = draft;
  if (commitmentText === undefined) return null;
  return (
    <Card title={routes.title} className="route">
      <ChoiceCards
        legend={routes.question}
        value={commitment ? 'commitment' : 'general'}
        options={[
          { value: 'general', label: routes.general, hint: routes.generalHint },
          { value: 'commitment', label: routes.commitment, hint: routes.commitmentHint },
        ]}
        onChange={(value) => choose({ commitment: value === 'commitment' })}
      />
      {commitment && (
        <details className="qa" open>
          <summary>
            {routes.text}
            <Icon name="down" />
          </summary>
          <CommitmentLetter text={commitmentText} />
        </details>
      )}
    </Card>
  );
}
