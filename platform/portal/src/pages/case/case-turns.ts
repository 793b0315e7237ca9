import type { CaseView, HistoryRow, StepView } from '../../../../contract/case-view.ts';
import type { Bilingual } from '../../../../definition/finding.ts';
import type { Tone } from '../../../../render/labels/case-labels.ts';

/** Something that happened at a step; `tone` marks what is out of the ordinary. */
export interface Turn {
  key: string;
  at: string;
  type: string;
  tone: Tone;
  text: Bilingual;
  row?: HistoryRow;
  procedure?: CaseView['procedures'][number];
  extension?: CaseView['requests'][number];
}

const TONES: Readonly<Record<string, Tone>> = {
  'acceptance-refused': 'bad',
  'deficiency-accepted': 'info',
  'deficiency-supplied': 'ok',
  'correction-requested': 'warn',
  corrected: 'ok',
  'correction-lapsed': 'bad',
  'procedure-started': 'warn',
  'procedure-ended': 'ok',
  paused: 'warn',
  unpaused: 'ok',
  extended: 'warn',
  'reported-up': 'info',
  'report-answered': 'info',
  rectified: 'info',
  'commitment-checked': 'info',
  'kind-changed': 'bad',
  withdrawn: 'bad',
  'ended-early': 'bad',
};

const toneOf = ({ type, deemed, text }: HistoryRow): Tone => {
  if (deemed) return 'info';
  if (type === 'decided') return text.zh.startsWith('不予') ? 'bad' : 'ok';
  // Reviews and pre-reviews pass or send back; only the latter is a turn.
  if ((type === 'reviewed' || type === 'pre-reviewed') && text.zh.includes('退回')) return 'warn';
  return TONES[type] ?? 'plain';
};

/** What happened, oldest first: the rows of history with what the case knows of them, and approved extensions. */
export function turnsOf(view: Pick<CaseView, 'history' | 'procedures' | 'requests'>): Turn[] {
  let started = 0;
  const rows = view.history
    .filter((row) => row.type !== 'submitted')
    .map((row): Turn => {
      const { seq, at, type, text } = row;
      const procedure = type === 'procedure-started' ? view.procedures[started++] : undefined;
      return {
        ...{ key: String(seq), at, type, tone: toneOf(row), text, row },
        ...(procedure && { procedure }),
      };
    });
  const extensions = view.requests
    .filter(({ kind, status }) => kind === 'extension' && status === 'approved')
    .map((request): Turn => {
      const text = { zh: '延期', en: 'Extended' };
      const at = request.decidedAt ?? request.at;
      return { key: request.id, at, type: 'extended', tone: 'warn', text, extension: request };
    });
  return [...rows, ...extensions].sort((a, b) => a.at.localeCompare(b.at));
}

/** Turns under the step they happened at; what came before the first step is under `null`. */
export function turnsByStep(
  steps: readonly StepView[],
  turns: readonly Turn[],
): ReadonlyMap<string | null, Turn[]> {
  const placed = new Map<string | null, Turn[]>();
  for (const turn of turns) {
    const key = stepAt(steps, turn);
    placed.set(key, [...(placed.get(key) ?? []), turn]);
  }
  return placed;
}

function stepAt(steps: readonly StepView[], { at, row }: Turn): string | null {
  const begun = steps.filter((step) => step.startedAt !== undefined && step.startedAt <= at);
  // A step that was gone back to has begun anew since; what happened there before still belongs to it.
  const named =
    begun.findLast((step) => step.name === row?.step) ??
    steps.findLast((step) => step.startedAt !== undefined && step.name === row?.step);
  if (named) return named.key;
  const latest = begun.reduce<StepView | undefined>(
    (last, step) => (last?.startedAt !== undefined && last.startedAt > (step.startedAt ?? '') ? last : step),
    undefined,
  );
  return latest?.key ?? null;
}
