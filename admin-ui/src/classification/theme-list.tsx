import { THEME_GROUP } from '../../../platform/render/labels/item-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { bodyColumn } from '../components/definitions/body-column.ts';
import { DefinitionList } from '../components/definitions/definition-list.tsx';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { classificationTexts } from './classification-texts.ts';

/** 主题服务管理 */
export function ThemeList() {
  const t = useTexts(classificationTexts);
  const language = useLanguage();
  const groupName = (value: unknown) => label(THEME_GROUP, String(value ?? ''), language);
  return (
    <DefinitionList
      kind="theme"
      title={t.themes}
      crumb={t.crumb}
      columns={[
        bodyColumn('group', t.group, groupName, { sort: 'group' }),
        bodyColumn('code', t.code, undefined, { sort: 'code', width: 96 }),
        bodyColumn('order', t.order, undefined, { sort: 'order', width: 80, align: 'right', hidden: true }),
        bodyColumn('note', t.note, undefined, { hidden: true }),
      ]}
      selects={[
        {
          field: 'group',
          title: t.group,
          options: Object.keys(THEME_GROUP).map((value) => ({ value, label: groupName(value) })),
        },
      ]}
    />
  );
}
