import type { CaseView } from '../../../../contract/case-view.ts';
import { StatusPill } from '../../components/status-pill.tsx';
import { useText } from '../../i18n/index.ts';
import { type CorrectionItem, isMended } from './correction-progress.ts';
import { HandInForm } from './hand-in-form.tsx';
import { HandInUpload } from './hand-in-upload.tsx';
import type { HandIn } from './use-hand-in.ts';

interface CorrectionItemProps {
  item: CorrectionItem;
  number: number;
  view: CaseView;
  items: readonly CorrectionItem[];
  handIn: HandIn;
  colon: string;
}

export function CorrectionItemRow({ item, items, number, view, handIn, colon }: CorrectionItemProps) {
  const { caseText } = useText();
  const material = view.materials.find((row) => row.key === item.material);
  const field = view.form.fields.find((row) => row.key === item.field);
  const name = material?.name ?? field?.label ?? caseText.formData;
  const done = isMended(item, handIn);
  const firstField = items.find((row) => row.field);
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
      {material && <HandInUpload view={view} material={material} handIn={handIn} />}
      {/* All fields are put right in one form, opened at the first of them. */}
      {item.field && item === firstField && (
        <HandInForm
          view={view}
          handIn={handIn}
          editable={items.flatMap((row) => (row.field ? [row.field] : []))}
        />
      )}
    </div>
  );
}
