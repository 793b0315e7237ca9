import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../../../platform/contract/case-view.ts';
import { formatDate, formatDayTime } from '../../../../../platform/render/format/date.ts';
import { Card } from '../../../components/card.tsx';
import { useLanguage, useTexts } from '../../../i18n/texts.ts';
import { caseAddress } from '../../task-columns.tsx';
import { turnTexts } from './turn-texts.ts';

interface Fact {
  title: string;
  lines: readonly ReactNode[];
}

function useFacts(view: CaseView): Fact[] {
  const t = useTexts(turnTexts);
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language);
  const time = (at: string) => formatDayTime(at, language);
  const { subject, deficiency, commitment, report, nonAcceptance, ending } = view;
  const facts: (Fact | false | undefined)[] = [
    subject && {
      title: t.subject,
      lines: [
        `${subject.name} ${subject.number}`,
        subject.validUntil && t.subjectUntil(date(subject.validUntil)),
        <Link key="case" to={caseAddress(subject.case)}>
          {t.subjectCase}
        </Link>,
      ],
    },
    deficiency && {
      title: t.deficiency,
      lines: [
        deficiency.materials.map((one) => one.name).join(t.comma),
        deficiency.suppliedAt
          ? t.deficiencyDone(time(deficiency.suppliedAt))
          : t.deficiencyDue(date(deficiency.dueOn)),
      ],
    },
    commitment && {
      title: t.commitment,
      lines: [
        t.commitmentSigned(time(commitment.signedAt)),
        commitment.checked &&
          `${t.said(t.commitmentResult[commitment.checked.result], commitment.checked.findings)} · ${commitment.checked.by}`,
        commitment.text && (
          <details key="text">
            <summary>{t.commitmentText}</summary>
            <p className="pre">{commitment.text}</p>
          </details>
        ),
      ],
    },
    report && {
      title: t.report,
      lines: [
        `${t.reportSent(report.to, date(report.sentOn))} · ${report.by}`,
        report.opinion,
        report.answer
          ? `${t.said(t.reportResult[report.answer.result], report.answer.text)} · ${report.answer.by} · ${date(report.answer.on)}`
          : t.reportWaiting,
      ],
    },
    nonAcceptance && {
      title: t.nonAcceptance,
      lines: [
        nonAcceptance.reason,
        nonAcceptance.basis,
        nonAcceptance.competentBody && t.competent(nonAcceptance.competentBody),
      ],
    },
    view.decisionReasons !== undefined && { title: t.reasons, lines: [view.decisionReasons] },
    ending && { title: t.ending, lines: [ending.reason, ending.to && t.endingTo(ending.to)] },
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact));
}

/** 办件情况: the certificate it is about, what was deferred or promised, where it was reported to, why it ended. */
export function FactsCard({ view }: { view: CaseView }) {
  const t = useTexts(turnTexts);
  const facts = useFacts(view);
  if (facts.length === 0) return null;
  return (
    <Card title={t.facts}>
      <ul className="rows">
        {facts.map(({ title, lines }) => (
          <li key={title}>
            <div className="grow">
              <b>{title}</b>
              {lines.filter(Boolean).map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the row
                <div className="s" key={index}>
                  {line}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
