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
  const { caseText } = useText();
  const language = useLanguage();
  const shown = view.materials.filter((material) => material.required || material.files.length > 0);
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
            {material.files.length === 0 && <p className="small mute">{caseText.noFile}</p>}
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
