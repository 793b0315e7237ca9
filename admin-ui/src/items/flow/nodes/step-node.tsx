import type { Node, NodeProps } from '@xyflow/react';
import type { Step } from '../../../../../platform/definition/kinds/step-chain.ts';
import { nameOf } from '../../../../../platform/render/language.ts';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { commonTexts } from '../../texts.ts';
import { ActionIcon } from '../action-icon.tsx';
import { blockHandlers } from '../block-keys.ts';
import { useFlow } from '../flow-context.ts';
import { flowTexts } from '../flow-texts.ts';
import { NodeHandles } from './node-handles.tsx';

export type StepNodeData = { step: Step; about: string; over: boolean };

/** The box of a step: name, event and who, days; problem numbers at its corner. */
export function StepNode({ data }: NodeProps<Node<StepNodeData>>) {
  const { step, about, over } = data;
  const flow = useFlow();
  const t = useTexts(flowTexts);
  const common = useTexts(commonTexts);
  const problems = flow.problemsOf(step.key);
  const selected = flow.selected === step.key;
  const days = common.days(step.limitDays);
  const name = nameOf(step, useLanguage());
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot be dragged in every browser
    <div
      role="button"
      tabIndex={0}
      data-block={step.key}
      aria-haspopup="menu"
      aria-pressed={selected}
      className={`flow-step${selected ? ' sel' : ''}${over || problems.length > 0 ? ' over' : ''}`}
      {...blockHandlers(flow, step.key)}
    >
      <div>
        <span className="hidden-label">{t.step} </span>
        <ActionIcon action={step.action} />
        <b>{name}</b> <span className="lim">{step.counts ? days : t.outside}</span>
      </div>
      <small>{about}</small>
      <NodeHandles />
      <Problems numbers={problems} />
    </div>
  );
}

export function Problems({ numbers }: { numbers: number[] }) {
  const t = useTexts(flowTexts);
  const [first] = numbers;
  if (first === undefined) return null;
  return (
    <span className="flow-prob" title={numbers.map(t.problemNumber).join('、')}>
      {first}
    </span>
  );
}
