import type { CommandView } from '../../../../contract/case-view.ts';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import { ActionCard } from './action-card.tsx';
import type { CaseProps } from './case-props.ts';
import { DueLead } from './due-lead.tsx';
import { HandInFoot } from './hand-in-foot.tsx';
import { HandInUpload } from './hand-in-upload.tsx';
import { useHandIn } from './use-hand-in.ts';

/** 容缺补交: what was promised at the application, handed in together while the review runs on. */
export function SupplyCard({ command, ...props }: CaseProps & { command: CommandView }) {
  const { supply, caseText } = useText();
  const { view } = props;
  const handIn = useHandIn({ ...props, command, withForm: false });
  const { materials = [], dueOn, left } = view.deficiency ?? {};
  const done = materials.filter(({ key }) => handIn.files(key).length > 0).length;
  return (
    <ActionCard
      icon="upload"
      title={supply.title(materials.length)}
      lead={<DueLead dueOn={dueOn} left={left} after={supply.lead} />}
      foot={
        <HandInFoot
          handIn={handIn}
          note={supply.note}
          button={supply.button(done, materials.length)}
          missing={materials.length - done}
        />
      }
    >
      {materials.map(({ key, name }, index) => {
        const material = view.materials.find((one) => one.key === key);
        const ready = handIn.files(key).length > 0;
        return (
          <div key={key} className="fix">
            <h3>
              {index + 1}. {name}{' '}
              <StatusPill tone={ready ? 'ok' : 'warn'}>{ready ? supply.ready : supply.owed}</StatusPill>
            </h3>
            {material?.instructions && <p>{material.instructions}</p>}
            {material && (
              <HandInUpload view={view} material={material} handIn={handIn} label={caseText.uploadIt} />
            )}
          </div>
        );
      })}
    </ActionCard>
  );
}
