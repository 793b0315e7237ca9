import { Link } from 'react-router';
import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import { CASE_STATE } from '../../../platform/render/labels/case-labels.ts';
import { label } from '../../../platform/render/labels/label-set.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseColumns } from './case-columns.tsx';
import { DateFilters } from './date-filters.tsx';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

/** 综合查询 over the cases this account may see. */
export function CaseList() {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const departments = useChoices('department');
  const states = Object.keys(CASE_STATE).filter((state) => state !== 'draft');
  return (
    <ListPage<CaseSummary>
      resource="cases"
      title={t.cases}
      crumbs={[t.crumb]}
      searches={t.searchesTasks}
      sort={{ field: 'submittedAt', order: 'DESC' }}
      columns={caseColumns(t, language, departments.nameOf)}
      selects={[
        {
          field: 'state',
          title: t.state,
          options: states.map((value) => ({ value, label: label(CASE_STATE, value, language) })),
        },
        { field: 'department', title: t.department, options: departments.options },
      ]}
      filters={<DateFilters />}
      empty={{ title: t.noCases, text: t.noCasesText }}
      rowActions={(row) => <Link to={caseAddress(row.id)}>{t.view}</Link>}
    />
  );
}
