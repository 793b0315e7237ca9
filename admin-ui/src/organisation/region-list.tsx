import { region } from '../../../platform/definition/kinds/region.ts';
import { label, schemaLabels } from '../../../platform/render/labels/label-set.ts';
import { bodyColumn } from '../components/definitions/body-column.ts';
import { DefinitionList } from '../components/definitions/definition-list.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { organisationTexts } from './organisation-texts.ts';

const LEVELS = schemaLabels(region.shape.level);

/** 行政区划管理 */
export function RegionList() {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const regions = useChoices('region');
  return (
    <DefinitionList
      kind="region"
      title={t.regions}
      crumb={t.crumb}
      columns={[
        bodyColumn('level', t.level, (value) => label(LEVELS, String(value ?? ''), language)),
        bodyColumn('parent', t.parentRegion, (value) => (value ? regions.nameOf(String(value)) : '')),
        bodyColumn('order', t.order, undefined, { sort: 'order', width: 80, align: 'right', hidden: true }),
      ]}
    />
  );
}
