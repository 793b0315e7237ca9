import { Link } from 'react-router';
import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import { ListPage } from '../components/list/list-page.tsx';
import { useChoices } from '../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { caseColumns } from './case-columns.tsx';
import { officeTexts } from './office-texts.ts';
import { caseAddress } from './task-columns.tsx';

/** 已办业务 */
export function HandledList() {
  const t = useTexts(officeTexts);
  const language = useLanguage();
  const departments = useChoices('department');
  return (
    <ListPage<CaseSummary>
      resource="handled"
      title={t.handled}
      crumbs={[t.crumb]}
      searches={t.searchesTasks}
      columns={caseColumns(t, language, departments.nameOf).map(({ sort: _, ...column }) => column)}
      empty={{ title: t.noHandled, text: t.noHandledText }}
      rowActions={(row) => <Link to={caseAddress(row.id)}>{t.view}</Link>}
    />
  );
}
