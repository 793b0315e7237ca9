import CheckBoxOutlineBlank from '@mui/icons-material/CheckBoxOutlineBlank';
import type { CaseView } from '../../../../platform/contract/case-view.ts';
import { Card } from '../../components/card.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** 审查要点 of my open steps; nothing where the step has none. */
export function CheckpointsCard({ view }: { view: CaseView }) {
  const t = useTexts(caseTexts);
  const points = view.tasks.filter((task) => task.mine).flatMap((task) => task.checkpoints);
  if (points.length === 0) return null;
  return (
    <Card title={t.checkpoints} about={t.checkpointsAbout}>
      <ul className="adv">
        {points.map((point) => (
          <li key={point}>
            <CheckBoxOutlineBlank className="m" sx={{ fontSize: 18 }} aria-hidden="true" />
            <span>{point}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
