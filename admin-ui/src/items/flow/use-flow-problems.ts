import { useMemo } from 'react';
import type { Finding } from '../../../../platform/definition/finding.ts';
import { useDesigner } from '../define/designer-context.ts';
import { tabOf } from '../define/tabs.ts';
import { blockAtPointer } from './chain-find.ts';

export interface FlowProblem {
  number: number;
  finding: Finding;
  /** The block it concerns; null: the chain as a whole. */
  block: string | null;
}

/** Findings about the process, numbered as on the canvas. */
export function useFlowProblems(): FlowProblem[] {
  const { findings, bundle } = useDesigner();
  return useMemo(
    () =>
      findings
        .filter((finding) => tabOf(finding.path) === 'flow')
        .map((finding, index) => ({
          number: index + 1,
          finding,
          block: blockAtPointer(bundle.steps, finding.path)?.key ?? null,
        })),
    [findings, bundle.steps],
  );
}
