import { address } from '../../../../contract/client.ts';
import type { DraftView } from '../../../../contract/hall.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { FileRow } from '../../components/file-row.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { FormSummary } from '../../components/form-summary.tsx';
import { useText } from '../../i18n/index.ts';
import { formValues } from './form-values.ts';
import type { StepProps } from './step-props.ts';

interface CheckSummaryProps {
  draft: DraftView;
  data: Record<string, Json>;
  go: StepProps['go'];
}

export function CheckSummary({ draft, data, go }: CheckSummaryProps) {
  const text = useText();
  const { apply, routes, certificates } = text;
  const language = useLanguage();
  return (
    <>
      {(draft.certificate || draft.commitmentText) && (
        <Card title={routes.chosen}>
          <KeyValue
            rows={[
              [certificates.subject, draft.certificate],
              [routes.title, draft.commitmentText && (draft.commitment ? routes.commitment : routes.general)],
            ]}
          />
        </Card>
      )}
      <Card
        title={apply.formPart}
        action={
          <button type="button" className="lk" aria-label={apply.editForm} onClick={() => go('form')}>
            {apply.edit}
          </button>
        }
      >
        <FormSummary sections={formValues(draft.form.definition, data, { language, text })} />
      </Card>
      {draft.materials.length > 0 && (
        <Card
          title={apply.materialPart}
          action={
            <button
              type="button"
              className="lk"
              aria-label={apply.editMaterials}
              onClick={() => go('materials')}
            >
              {apply.edit}
            </button>
          }
        >
          <ul className="rows">
            {draft.materials.map(({ material, required, deferrable, files }, index) => (
              <li key={material.key} className="check-mat">
                <h3>
                  {index + 1}. {nameOf(material, language)}
                </h3>
                {files.map((file) => (
                  <FileRow
                    key={file.id}
                    file={file}
                    href={address('readDraftFile', { id: draft.id, file: file.id })}
                  />
                ))}
                {files.length === 0 && (
                  <p className={required ? 'small bad' : 'small mute'}>
                    {deferrable && draft.deferred.includes(material.key) ? routes.deferred : apply.noFiles}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
