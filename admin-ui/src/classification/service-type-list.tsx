import { bodyColumn } from '../components/definitions/body-column.ts';
import { DefinitionList } from '../components/definitions/definition-list.tsx';
import { useTexts } from '../i18n/texts.ts';
import { classificationTexts } from './classification-texts.ts';

/** 服务类型管理 */
export function ServiceTypeList() {
  const t = useTexts(classificationTexts);
  return (
    <DefinitionList
      kind="service-type"
      title={t.serviceTypes}
      crumb={t.crumb}
      columns={[
        bodyColumn('code', t.code, undefined, { sort: 'code', width: 96 }),
        bodyColumn('note', t.note),
        bodyColumn('order', t.order, undefined, { sort: 'order', width: 80, align: 'right' }),
      ]}
    />
  );
}
