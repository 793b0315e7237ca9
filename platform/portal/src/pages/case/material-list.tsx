import '../../styles/summary.css';
import { address } from '../../../../contract/client.ts';
import type { CaseView } from '../../../../contract/case-view.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CHECK_RESULT, CHECK_RESULT_TONE } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { Card } from '../../components/card.tsx';
import { FileRow } from '../../components/file-row.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';

export function MaterialList({ view }: { view: CaseView }) {
  const { caseText, routes } = useText();
  const language = useLanguage();
  const owed = view.deficiency?.suppliedAt ? [] : (view.deficiency?.materials ?? []).map(({ key }) => key);
  const shown = view.materials.filter(
    ({ key, required, files }) => required || files.length > 0 || owed.includes(key),
  );
  return (
    <Card title={caseText.materials} count={shown.length > 0 ? caseText.documentCount(shown.length) : ''}>
      {shown.length === 0 && <p className="mute">{caseText.noMaterials}</p>}
      <ul className="rows">
        {shown.map((material, index) => (
          <li key={material.key} className="check-mat">
            <h3>
              {index + 1}. {material.name}{' '}
              {material.check && (
                <StatusPill tone={CHECK_RESULT_TONE[material.check.result] ?? 'plain'}>
                  {label(CHECK_RESULT, material.check.result, language)}
                </StatusPill>
              )}
            </h3>
            {material.files.length === 0 && (
              <p className="small mute">{owed.includes(material.key) ? routes.deferred : caseText.noFile}</p>
            )}
            {material.files.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                href={address('myCaseFile', { id: view.id, file: file.id })}
              />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
