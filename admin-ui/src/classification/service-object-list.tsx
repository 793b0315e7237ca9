import { AUDIENCE } from '../../../platform/render/labels/item-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { bodyColumn } from '../components/definitions/body-column.ts';
import { DefinitionList } from '../components/definitions/definition-list.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { classificationTexts } from './classification-texts.ts';

/** 服务对象管理 */
export function ServiceObjectList() {
  const t = useTexts(classificationTexts);
  const language = useLanguage();
  const objects = useChoices('service-object');
  const audienceName = (value: unknown) => label(AUDIENCE, String(value ?? ''), language);
  return (
    <DefinitionList
      kind="service-object"
      title={t.serviceObjects}
      crumb={t.crumb}
      columns={[
        bodyColumn('audience', t.audience, audienceName, { sort: 'audience' }),
        bodyColumn('parent', t.parent, (value) => (value ? objects.nameOf(String(value)) : '')),
        bodyColumn('code', t.code, undefined, { sort: 'code', width: 96 }),
        bodyColumn('order', t.order, undefined, { sort: 'order', width: 80, align: 'right', hidden: true }),
      ]}
      selects={[
        {
          field: 'group',
          title: t.audience,
          options: Object.keys(AUDIENCE).map((value) => ({ value, label: audienceName(value) })),
        },
      ]}
    />
  );
}
