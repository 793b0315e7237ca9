import { formatTime } from '../../../../render/format/date.ts';
import { useDepartmentName } from '../../app/use-department-name.ts';
import { Breadcrumb } from '../../components/breadcrumb.tsx';
import { CaseStatePill } from '../../components/case-state-pill.tsx';
import { Icon } from '../../components/icon.tsx';
import { TimeLeft } from '../../components/time-left.tsx';
import { useText } from '../../i18n/index.ts';
import { BillCard } from './bill-card.tsx';
import { CaseInfo } from './case-info.tsx';
import type { CaseProps } from './case-props.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { DocumentList } from './document-list.tsx';
import { DualClock } from './dual-clock.tsx';
import { FormCard } from './form-card.tsx';
import { MaterialList } from './material-list.tsx';
import { NowCard } from './now-card.tsx';
import { useNow } from './use-now.ts';

interface CaseBodyProps extends CaseProps {
  /** How changes arrive; a case looked back at does not change. */
  mode: 'live' | 'polling' | 'past';
}

export function CaseBody({ view, mode, onView, onReload }: CaseBodyProps) {
  const { caseText, my, shell } = useText();
  const updated = useNow(view);
  const departmentName = useDepartmentName();
  const { left } = view;
  return (
    <>
      <Breadcrumb
        links={[
          { to: '/my', label: shell.mySpace },
          { to: '/my/cases', label: my.cases },
        ]}
        current={caseText.crumb(view.number)}
      />
      <header className="page-h">
        <p className="tags">
          <CaseStatePill
            state={view.state}
            decision={view.decision}
            decisionLabel={view.decisionLabel}
            step={view.step}
          />
          {mode !== 'past' && (
            <span className="small mute no-print">
              {caseText.updated(formatTime(updated))} · {mode === 'live' ? caseText.live : caseText.polling}
            </span>
          )}
        </p>
        <h1>{view.item.name}</h1>
        <p className="metas">
          <span className="num">{view.number}</span>
          <span>{view.applicantDetail.name}</span>
          <span>{departmentName(view.item.department)}</span>
        </p>
        {left && (
          <a className="strip only-narrow no-print" href="#time">
            <TimeLeft left={left} />
            <Icon name="right" size="s" />
          </a>
        )}
      </header>
      <div className="cols">
        <div className="main">
          {mode !== 'past' && <NowCard view={view} onView={onView} onReload={onReload} />}
          <CaseTimeline view={view} />
          <DocumentList view={view} />
          <MaterialList view={view} />
          <FormCard view={view} />
        </div>
        <aside className="side" aria-label={caseText.info}>
          <DualClock view={view} />
          <BillCard view={view} />
          <CaseInfo view={view} onView={onView} onReload={onReload} />
        </aside>
      </div>
    </>
  );
}
