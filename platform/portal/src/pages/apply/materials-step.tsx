import { useEffect } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { StickyActionBar } from '../../components/sticky-action-bar.tsx';
import { useText } from '../../i18n/index.ts';
import { HelpCard } from './help-card.tsx';
import { MaterialCard } from './material-card.tsx';
import { MissingMaterials } from './missing-materials-card.tsx';
import { missingMaterials } from './missing-materials.ts';
import type { StepProps } from './step-props.ts';

const show = (key: string): void => {
  const card = document.getElementById(`material-${key}`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>('input[type=file]')?.focus({ preventScroll: true });
};

export function MaterialsStep({ controller, guide, go, leave, field }: StepProps) {
  const { apply } = useText();
  const { draft } = controller;
  const missing = missingMaterials(draft);
  const asked = draft.materials.filter(({ required }) => required);
  useEffect(() => {
    if (field) show(field);
  }, [field]);
  return (
    <>
      <div className="cols">
        <aside className="side stick" aria-label={apply.progress}>
          {asked.length > 0 && <MissingMaterials missing={missing} total={asked.length} onGo={show} />}
          <HelpCard guide={guide} />
        </aside>
        <div className="main">
          {draft.materials.length === 0 && (
            <div className="card">
              <EmptyState title={apply.noMaterials} icon="check-circle" />
            </div>
          )}
          {draft.materials.map((row, index) => (
            <MaterialCard
              key={row.material.key}
              row={row}
              number={index + 1}
              terms={guide?.terms}
              controller={controller}
            />
          ))}
        </div>
      </div>
      <StickyActionBar>
        <span className="small mute sp only-desk">
          {missing.length > 0 ? apply.blockedHint(missing.length) : apply.readyHint}
        </span>
        <button type="button" className="btn only-desk" onClick={leave}>
          {apply.saveLeave}
        </button>
        <button type="button" className="btn" onClick={() => go('form')}>
          {apply.previous}
        </button>
        <button
          type="button"
          className="btn pri"
          onClick={() => (missing[0] ? show(missing[0].material.key) : go('check'))}
        >
          {apply.toCheck}
          <Icon name="forward" />
        </button>
      </StickyActionBar>
    </>
  );
}
