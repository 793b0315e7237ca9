import { formatDateTime } from '../../../../render/format/date.ts';
import { maskId, maskPhone } from '../../../../render/format/mask.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { CASE_CHANNEL, COMPLETION } from '../../../../render/labels/case-labels.ts';
import { label } from '../../../../render/labels/label-set.ts';
import { pick } from '../../../../render/language.ts';
import { useDepartmentName } from '../../app/use-department-name.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { KeyValue } from '../../components/key-value.tsx';
import { useText } from '../../i18n/index.ts';
import type { CaseProps } from './case-props.ts';
import { Withdraw } from './withdraw.tsx';

export function CaseInfo(props: CaseProps) {
  const { caseText, certificates } = useText();
  const language = useLanguage();
  const departmentName = useDepartmentName();
  const { view } = props;
  const { applicantDetail: applicant } = view;
  const withdraw = view.commands.find((command) => command.type === 'withdraw');
  return (
    <Card title={caseText.info}>
      <KeyValue
        rows={[
          [caseText.number, view.number],
          [caseText.applicant, applicant.name],
          [caseText.idNumber, maskId(applicant.idNumber)],
          [caseText.contact, applicant.contact],
          [caseText.phone, applicant.phone && maskPhone(applicant.phone)],
          [certificates.subject, view.subject && `${view.subject.name} ${view.subject.number}`],
          [caseText.department, departmentName(view.item.department)],
          [caseText.channel, label(CASE_CHANNEL, view.channel, language)],
          [caseText.version, caseText.versionOf(view.item.version)],
          [caseText.submittedAt, formatDateTime(view.submittedAt, language)],
          [caseText.closedAt, view.closedAt && formatDateTime(view.closedAt, language)],
          [caseText.decision, view.decisionLabel && pick(view.decisionLabel, language)],
          [caseText.completion, label(COMPLETION, view.completion, language)],
        ]}
      />
      {view.chainOk !== undefined && (
        <p className={view.chainOk ? 'small ok chain' : 'small bad chain'}>
          <Icon name={view.chainOk ? 'lock' : 'warn'} size="s" />
          {view.chainOk ? caseText.chainOk : caseText.chainBad}
        </p>
      )}
      {withdraw && !view.replay && <Withdraw {...props} />}
    </Card>
  );
}
