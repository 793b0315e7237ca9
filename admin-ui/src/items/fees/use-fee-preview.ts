import { useEffect, useState } from 'react';
import type { CallResult } from '../../../../platform/contract/client.ts';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import type { Json } from '../../../../platform/render/form-runtime/json.ts';
import { problemOf } from '../../data/problem-text.ts';
import { request } from '../../data/request.ts';

export type FeeExample = FeeRule['examples'][number];
export type FeePreview = CallResult<'previewFee'>;
export type FormValues = Record<string, Json>;

const PAUSE_MS = 350;
const work = (fees: FeeRule[], form: FormValues, signal: AbortSignal) =>
  request('previewFee', { body: { fees, form }, signal });

/** A bill from the server for form values, a moment after the last change. */
export function useFeePreview(rule: FeeRule, form: FormValues) {
  const [state, setState] = useState<{ preview?: FeePreview; problem?: Problem; busy: boolean }>({
    busy: true,
  });
  const key = JSON.stringify([{ ...rule, examples: [] }, form]);
  useEffect(() => {
    const stop = new AbortController();
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      const [fee, values] = JSON.parse(key) as [FeeRule, FormValues];
      work([fee], values, stop.signal).then(
        (preview) => !stop.signal.aborted && setState({ preview, busy: false }),
        (reason) => !stop.signal.aborted && setState({ problem: problemOf(reason), busy: false }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  return state;
}

export interface WorkedExample {
  /** Yuan; null where it cannot be worked out. */
  result: number | null;
  expression: string;
  problem?: FeePreview['problems'][number]['message'];
}

/** Every example of a rule worked out by the server, in their order. */
export function useWorkedExamples(rule: FeeRule): (WorkedExample | undefined)[] {
  const [worked, setWorked] = useState<(WorkedExample | undefined)[]>([]);
  const key = JSON.stringify([{ ...rule, examples: [] }, rule.examples.map((example) => example.form)]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const [fee, forms] = JSON.parse(key) as [FeeRule, FeeExample['form'][]];
      Promise.all(forms.map((form) => work([fee], form as FormValues, stop.signal)))
        .then((previews) => setWorked(previews.map(workedFrom)))
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  return worked;
}

function workedFrom({ bill, problems }: FeePreview): WorkedExample {
  const [problem] = problems;
  if (problem) return { result: null, expression: '', problem: problem.message };
  return { result: (bill?.total ?? 0) / 100, expression: bill?.lines[0]?.expression ?? '' };
}
