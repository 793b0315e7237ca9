import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Chip } from '../../components/chip.tsx';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { Panel } from '../parts/panel.tsx';
import { commonTexts } from '../texts.ts';
import { flowTexts } from './flow-texts.ts';
import type { FlowProblem } from './use-flow-problems.ts';

interface FlowProblemsProps {
  problems: FlowProblem[];
  onShow: (block: string) => void;
}

/** Every finding about the process; its number stands at the box it concerns. */
export function FlowProblems({ problems, onShow }: FlowProblemsProps) {
  const t = useTexts(flowTexts);
  const common = useTexts(commonTexts);
  const pick = usePick();
  const errors = problems.filter((one) => one.finding.severity === 'error').length;
  return (
    <Panel
      title={t.problems}
      flush
      beside={
        <>
          <span className={`n ${errors > 0 ? 'bad' : problems.length > 0 ? 'warn' : 'ok'}`}>
            {problems.length}
          </span>{' '}
          {t.checkedLive}
        </>
      }
    >
      {problems.length === 0 ? (
        <p className="card-b m">{t.noProblems}</p>
      ) : (
        <ul>
          {problems.map(({ number, finding, block }) => (
            <Box
              component="li"
              key={`${finding.code}${finding.path}`}
              sx={{
                display: 'flex',
                gap: 1,
                alignItems: 'center',
                px: 2,
                py: 1,
                borderBottom: 'var(--line)',
              }}
            >
              <span className="m s">{number}</span>
              <Chip
                tone={finding.severity === 'error' ? 'bad' : finding.severity === 'warning' ? 'warn' : 'info'}
              >
                {common[finding.severity]}
              </Chip>
              <span className="grow">{pick(finding.message)}</span>
              {block && (
                <Button size="small" onClick={() => onShow(block)}>
                  {t.goSee}
                </Button>
              )}
            </Box>
          ))}
        </ul>
      )}
    </Panel>
  );
}
