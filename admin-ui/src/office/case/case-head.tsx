import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { formatDayTime } from '../../../../platform/render/format/date.ts';
import {
  CASE_CHANNEL,
  CASE_KIND,
  CASE_STATE,
  CASE_STATE_TONE,
  COMPLETION,
} from '../../../../platform/render/labels/case-labels.ts';
import { label } from '../../../../platform/render/labels/label-set.ts';
import { pick } from '../../../../platform/render/language.ts';
import { Chip } from '../../components/chip.tsx';
import { frameTexts } from '../../app/frame-texts.ts';
import { useChoices } from '../../components/schema-form/use-choices.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { officeTexts } from '../office-texts.ts';
import { caseAddress } from '../task-columns.tsx';
import { caseTexts } from './case-texts.ts';
import { StepLine } from './step-line.tsx';
import type { Neighbours } from './use-neighbours.ts';

/** What it is, whose it is, where it stands, and the way to the next one. */
export function CaseHead({ view, neighbours }: { view: CaseView; neighbours: Neighbours | undefined }) {
  const t = useTexts(caseTexts);
  const frame = useTexts(frameTexts);
  const office = useTexts(officeTexts);
  const departments = useChoices('department');
  const language = useLanguage();
  const state = [label(CASE_STATE, view.state, language), view.step].filter(Boolean).join(' · ');
  return (
    <header className="case-head card">
      <div className="ch-top">
        <div className="grow">
          <nav className="crumb" aria-label={frame.whereAmI}>
            <Link to="/tasks">{t.inbox}</Link>
            <span aria-hidden="true">/</span>
            <span aria-current="page">{t.handling}</span>
          </nav>
          <h1>
            {view.item.name}{' '}
            <span className="tags">
              <Chip tone={CASE_STATE_TONE[view.state] ?? 'plain'}>{state}</Chip>{' '}
              {view.decision ? (
                <Chip tone={view.decision === 'refused' ? 'bad' : 'ok'}>
                  {view.decisionLabel && pick(view.decisionLabel, language)}
                </Chip>
              ) : null}{' '}
              {view.completion === null ? null : (
                <Chip tone="line">{label(COMPLETION, view.completion, language)}</Chip>
              )}{' '}
              <Chip tone="line">{label(CASE_KIND, view.caseKind, language)}</Chip>{' '}
              <Chip tone="line">{label(CASE_CHANNEL, view.channel, language)}</Chip>
            </span>
          </h1>
          <p className="m">
            {[
              t.number(view.number),
              view.applicant,
              departments.nameOf(view.item.department),
              t.version(view.item.version),
              t.submitted(formatDayTime(view.submittedAt, language)),
            ].join(' · ')}
          </p>
        </div>
        <div className="acts ch-nav">
          {neighbours ? (
            <>
              <NeighbourButton id={neighbours.previous} text={t.previous} />
              {neighbours.at > 0 ? (
                <span className="s m nw">{t.place(neighbours.at, neighbours.total)}</span>
              ) : null}
              <NeighbourButton id={neighbours.next} text={t.next} />
            </>
          ) : (
            <Button component={Link} to="/cases" size="small">
              {office.search}
            </Button>
          )}
          <Button size="small" startIcon={<PrintOutlined />} onClick={() => window.print()}>
            {t.printSheet}
          </Button>
        </div>
      </div>
      <StepLine steps={view.steps} />
    </header>
  );
}

function NeighbourButton({ id, text }: { id: string | undefined; text: string }) {
  if (!id)
    return (
      <Button size="small" disabled>
        {text}
      </Button>
    );
  return (
    <Button component={Link} to={caseAddress(id)} size="small">
      {text}
    </Button>
  );
}
