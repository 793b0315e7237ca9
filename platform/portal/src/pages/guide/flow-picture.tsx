import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useText } from '../../i18n/index.ts';
import { type FlowGroup, flowGroups } from './flow-groups.ts';
import { LimitScale } from './limit-scale.tsx';

/** The steps of an item as a line, what runs at the same time side by side, each with its limit. */
export function FlowPicture({ guide }: { guide: ItemGuide }) {
  const { guide: text } = useText();
  const groups = flowGroups(guide.steps);
  return (
    <>
      <ol
        className={groups.length > 7 ? 'flow long' : 'flow'}
        style={{ '--steps': groups.length + 1 } as React.CSSProperties}
      >
        <li className="you">
          <div>
            <p className="st">
              {text.applyStep}
              <span>{text.you}</span>
            </p>
            <p className="ds">{text.applyHint}</p>
          </div>
        </li>
        {groups.map((group) => (
          <li key={group.key}>
            {group.steps.length > 1 ? <Parallel group={group} /> : <Single group={group} />}
          </li>
        ))}
      </ol>
      <LimitScale groups={groups} limit={guide.item.promisedLimit} />
    </>
  );
}

function Single({ group }: { group: FlowGroup }) {
  const language = useLanguage();
  const [step] = group.steps;
  if (!step) return null;
  return (
    <div>
      <p className="st">
        {step.name}
        <span>{formatDays(step.limitDays, 'working-day', language)}</span>
      </p>
      <p className="ds">{step.who}</p>
    </div>
  );
}

function Parallel({ group }: { group: FlowGroup }) {
  const { guide: text } = useText();
  const language = useLanguage();
  return (
    <>
      <div>
        <p className="st">
          {text.parallel}
          <span>{formatDays(group.days, 'working-day', language)}</span>
        </p>
      </div>
      <div>
        {group.steps.map((step) => (
          <div className="br" key={step.key}>
            <b>{step.name}</b>
            {step.who} · {formatDays(step.limitDays, 'working-day', language)}
          </div>
        ))}
      </div>
    </>
  );
}
