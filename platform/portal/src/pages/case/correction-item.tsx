import type { CaseView } from '../../../../contract/case-view.ts';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionUpload } from './correction-upload.tsx';
import type { Correction, CorrectionItem } from './use-correction.ts';

interface CorrectionItemProps {
  item: CorrectionItem;
  number: number;
  view: CaseView;
  correction: Correction;
  colon: string;
}

export function CorrectionItemRow({ item, number, view, correction, colon }: CorrectionItemProps) {
  const { caseText } = useText();
  const material = view.materials.find((row) => row.key === item.material);
  const field = view.form.fields.find((row) => row.key === item.field);
  const name = material?.name ?? field?.label ?? caseText.formData;
  const done = correction.isDone(item);
  const firstField = correction.items.find((row) => row.field);
  return (
    <div className="fix">
      <h3>
        {number}. {name}{' '}
        {(item.material || item.field) && (
          <StatusPill tone={done ? 'ok' : 'bad'}>{done ? caseText.doneTodo : caseText.notDone}</StatusPill>
        )}
      </h3>
      <p>
        <b>
          {caseText.problem}
          {colon}
        </b>
        {item.problem}
      </p>
      {material && <CorrectionUpload view={view} material={material} correction={correction} />}
      {/* All fields are put right in one form, opened at the first of them. */}
      {item.field && item === firstField && <CorrectionForm view={view} correction={correction} />}
    </div>
  );
}
