import { Link } from 'react-router';
import type { Post } from '../../../platform/definition/kinds/department.ts';
import { nameOf } from '../../../platform/render/language.ts';
import { DEPARTMENT_NATURE } from '../../../platform/render/labels/item-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { bodyColumn } from '../components/definitions/body-column.ts';
import { DefinitionList } from '../components/definitions/definition-list.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useAccount } from '../data/session-store.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { organisationTexts } from './organisation-texts.ts';

const staffOf = (department: string): string =>
  `/staff?filter=${encodeURIComponent(JSON.stringify({ department }))}&page=1`;

/** 部门管理, with the posts of each department. A department's administrator changes the own one. */
export function DepartmentList() {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const own = useAccount().department?.key;
  const departments = useChoices('department');
  const regions = useChoices('region');
  const posts = (value: unknown) =>
    (Array.isArray(value) ? (value as Post[]) : []).map((post) => nameOf(post, language)).join(t.separator);
  return (
    <DefinitionList
      kind="department"
      title={t.departments}
      crumb={t.crumb}
      mayEdit={(row) => row.key === own}
      columns={[
        bodyColumn('posts', t.posts, posts),
        bodyColumn('region', t.region, (value) => (value ? regions.nameOf(String(value)) : '')),
        bodyColumn('nature', t.nature, (value) => label(DEPARTMENT_NATURE, String(value ?? ''), language), {
          hidden: true,
        }),
        bodyColumn('parent', t.parent, (value) => (value ? departments.nameOf(String(value)) : ''), {
          hidden: true,
        }),
        bodyColumn('creditCode', t.creditCode, undefined, { hidden: true }),
        bodyColumn('phone', t.phone, undefined, { width: 144 }),
        bodyColumn('address', t.address, undefined, { hidden: true }),
      ]}
      moreActions={(row) => <Link to={staffOf(row.key)}>{t.people}</Link>}
    />
  );
}
