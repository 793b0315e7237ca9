import { useState } from 'react';
import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { useShortcut } from '../../components/shortcuts.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';
import { MaterialList } from './material-list.tsx';
import { MaterialPane } from './material-pane.tsx';
import { type CheckResult, firstMaterial, nextMaterial, stepMaterial } from './material-state.ts';
import type { CaseCommands } from './use-case-commands.ts';

/** 申报材料: the list with check marks and, beside it, the material being looked at. */
export function MaterialsCard({ view, commands }: { view: CaseView; commands?: CaseCommands }) {
  const t = useTexts(caseTexts);
  const { materials } = view;
  const [chosen, setChosen] = useState(() => firstMaterial(materials));
  const material = materials.find((one) => one.key === chosen) ?? materials[0];
  const check = commands && view.commands.find((command) => command.type === 'check-materials');
  const checked = materials.filter((one) => one.check).length;
  const doubtful = materials.filter((one) => one.check && one.check.result !== 'conforms').length;

  const mark = async (result: CheckResult, note: string) => {
    if (!material || !check || !commands) return;
    const payload = { checks: [{ material: material.key, result, ...(note && { note }) }] };
    if (await commands.give(check, { payload, quiet: true }))
      setChosen(nextMaterial(materials, material.key));
  };
  const markable = Boolean(check && material && material.files.length > 0);
  useShortcut(
    'n',
    t.keys.nextMaterial,
    () => setChosen(stepMaterial(materials, chosen, 1)),
    materials.length > 1,
  );
  useShortcut(
    'p',
    t.keys.previousMaterial,
    () => setChosen(stepMaterial(materials, chosen, -1)),
    materials.length > 1,
  );
  useShortcut('y', t.keys.conforms, () => mark('conforms', ''), markable);
  return (
    <Card
      title={t.materials}
      className="h-view"
      about={
        <>
          {t.materialsAbout(materials.length, checked)}
          {doubtful > 0 ? t.doubtful(doubtful) : ''}
        </>
      }
    >
      <Refusal problem={commands?.checkProblem} />
      {materials.length === 0 || !material ? (
        <Empty title={t.noMaterials} />
      ) : (
        <div className="viewer">
          <MaterialList materials={materials} chosen={material.key} onChoose={setChosen} />
          <MaterialPane
            key={material.key}
            caseId={view.id}
            material={material}
            busy={commands?.busy ?? false}
            onCheck={check ? mark : undefined}
          />
        </div>
      )}
    </Card>
  );
}
