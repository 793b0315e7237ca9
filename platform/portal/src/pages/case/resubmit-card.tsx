import type { CommandView } from '../../../../contract/case-view.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { pick } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { Note } from '../../components/note.tsx';
import { useText } from '../../i18n/index.ts';
import { ActionCard } from './action-card.tsx';
import type { CaseProps } from './case-props.ts';
import { DueLead } from './due-lead.tsx';
import { HandInFoot } from './hand-in-foot.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { HandInUpload } from './hand-in-upload.tsx';
import { useHandIn } from './use-hand-in.ts';

/** 预审退回, or sent back by a step: the whole application open once more, with the reason on top. */
export function ResubmitCard({ command, ...props }: CaseProps & { command: CommandView }) {
  const { resubmit, caseText } = useText();
  const language = useLanguage();
  const { view } = props;
  const handIn = useHandIn({ ...props, command, withForm: true });
  const task = view.tasks.find((one) => one.id === command.task);
  const back = view.history.findLast((row) => row.type === 'pre-reviewed' || row.type === 'reviewed');
  const asked = view.materials.filter((material) => material.required || material.files.length > 0);
  const missing = asked.filter(
    ({ key, required, files }) => required && files.length === 0 && handIn.files(key).length === 0,
  ).length;
  return (
    <ActionCard
      icon="pencil"
      title={view.state === 'pre-review-returned' ? resubmit.preReviewTitle : resubmit.title}
      lead={<DueLead dueOn={task?.dueOn} left={task?.left} after={resubmit.lead} />}
      foot={
        <HandInFoot
          handIn={handIn}
          note={view.state === 'pre-review-returned' ? resubmit.preReviewNote : resubmit.note}
          button={resubmit.button}
          missing={missing}
        />
      }
    >
      {back && (
        <div className="fix">
          <Note tone="warn">{pick(back.text, language)}</Note>
        </div>
      )}
      <div className="fix">
        <h3>{caseText.formData}</h3>
        <HandInForm view={view} handIn={handIn} />
      </div>
      {asked.length > 0 && (
        <details className="qa fix-all" open={missing > 0}>
          <summary>
            {resubmit.materials(asked.length)}
            <Icon name="down" />
          </summary>
          {asked.map((material) => (
            <div key={material.key} className="fix">
              <h3>{material.name}</h3>
              <HandInUpload view={view} material={material} handIn={handIn} />
            </div>
          ))}
        </details>
      )}
    </ActionCard>
  );
}
