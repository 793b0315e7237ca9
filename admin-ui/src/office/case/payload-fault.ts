import type { Problem } from '../../../../platform/contract/problem.ts';

const inPayload = (path: string): string => path.replace(/^(\/body)?\/payload(?=\/|$)/, '');

/** A refusal of a command with its paths as the payload's own form knows them. */
export const payloadFault = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.path !== undefined && { path: inPayload(problem.path) }),
  ...(problem.findings && {
    findings: problem.findings.map((finding) => ({ ...finding, path: inPayload(finding.path) })),
  }),
});
