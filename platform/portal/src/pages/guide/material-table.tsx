import type { ItemGuide } from '../../../../contract/hall.ts';
import type { Material } from '../../../../definition/kinds/material.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { MATERIAL_SOURCE, MEDIUM, NECESSITY } from '../../../../render/labels/item-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { type Language, nameOf } from '../../../../render/language.ts';
import { Card } from '../../components/card.tsx';
import { ResponsiveTable } from '../../components/responsive-table.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { type Texts, useText } from '../../i18n/index.ts';
import { MaterialFiles } from './material-files.tsx';

function formWords(material: Material, language: Language, text: Texts['guide']): string {
  const words = [label(MEDIUM, material.medium, language)];
  if (material.originals > 0 && material.originality !== 'copy')
    words.push(text.originals(material.originals));
  if (material.copies > 0) words.push(text.copies(material.copies));
  return words.join(' · ');
}

const demandTone = ({ requiredWhen, necessity }: Material): 'info' | 'warn' | 'plain' => {
  if (requiredWhen || necessity === 'deferrable') return 'info';
  return necessity === 'required' ? 'warn' : 'plain';
};

export function MaterialTable({ guide }: { guide: ItemGuide }) {
  const { guide: text, common } = useText();
  const language = useLanguage();
  const { materials } = guide;
  const formats = [...new Set(materials.flatMap((material) => material.formats))].map((format) =>
    format.toUpperCase(),
  );
  return (
    <Card
      id="materials"
      title={text.materials}
      count={materials.length > 0 ? text.materialCount(materials.length) : ''}
    >
      {materials.length === 0 ? (
        <p className="mute">{text.noMaterials}</p>
      ) : (
        <>
          <ResponsiveTable
            caption={text.materials}
            rows={materials}
            rowKey={(material) => material.key}
            columns={[
              {
                header: text.materialName,
                cell: (material, index) => (
                  <>
                    {index + 1}. {nameOf(material, language)}
                    {material.instructions && <small className="sub">{material.instructions}</small>}
                  </>
                ),
              },
              {
                header: text.demand,
                cell: (material) => (
                  <StatusPill tone={demandTone(material)}>
                    {material.requiredWhen
                      ? text.conditional
                      : label(NECESSITY, material.necessity, language)}
                  </StatusPill>
                ),
              },
              { header: text.form, cell: (material) => formWords(material, language, text) },
              {
                header: text.source,
                cell: (material) => material.issuer ?? label(MATERIAL_SOURCE, material.source, language),
              },
              {
                header: text.files,
                cell: (material) => <MaterialFiles item={guide.item.key} material={material} />,
              },
            ]}
          />
          <p className="hint">{text.fileRule(formats.join(common.listSeparator), '20 MB')}</p>
        </>
      )}
    </Card>
  );
}
