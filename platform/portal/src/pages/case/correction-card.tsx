import type { CommandView } from '../../../../contract/case-view.ts';
import { useText } from '../../i18n/index.ts';
import { ActionCard } from './action-card.tsx';
import type { CaseProps } from './case-props.ts';
import { CorrectionItemRow } from './correction-item.tsx';
import { isMended } from './correction-progress.ts';
import { DueLead } from './due-lead.tsx';
import { HandInFoot } from './hand-in-foot.tsx';
import { useHandIn } from './use-hand-in.ts';

/** 补正: each problem with the place to mend it, handed in together. */
export function CorrectionCard({ command, ...props }: CaseProps & { command: CommandView }) {
  const { caseText, common } = useText();
  const { view } = props;
  const handIn = useHandIn({ ...props, command, withForm: true });
  const items = view.correction?.items ?? [];
  const done = items.filter((item) => isMended(item, handIn)).length;
  const task = view.tasks.find((one) => one.id === command.task);
  const accepted = view.state === 'suspended-correction';
  return (
    <ActionCard
      icon="pencil"
      title={caseText.correctTitle(items.length)}
      lead={<DueLead dueOn={view.correction?.dueOn} left={task?.left} after={caseText.others} />}
      foot={
        <HandInFoot
          handIn={handIn}
          note={accepted ? caseText.laterNotice : caseText.oneNotice}
          button={caseText.submitFix(done, items.length)}
          missing={items.length - done}
        />
      }
    >
      {items.map((item, index) => (
        <CorrectionItemRow
          key={`${item.material ?? ''}${item.field ?? ''}${item.problem}`}
          item={item}
          items={items}
          number={index + 1}
          view={view}
          handIn={handIn}
          colon={common.colon}
        />
      ))}
    </ActionCard>
  );
}
