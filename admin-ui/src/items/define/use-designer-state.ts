import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ItemView } from '../../../../platform/contract/admin.ts';
import type { Problem } from '../../../../platform/contract/problem.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import { parseBundle } from '../../../../platform/definition/parse/index.ts';
import { problemOf } from '../../data/problem-text.ts';
import { request } from '../../data/request.ts';
import type { Catalog } from './catalog.ts';
import type { Designer, SaveState } from './designer-context.ts';
import { liveFindings, refusedAtSave } from './live-checks.ts';
import { change, type History, redo, startHistory, undo } from './history.ts';

interface State {
  view: ItemView;
  history: History<ItemBundle>;
  /** What the server has. */
  saved: ItemBundle;
  saving: boolean;
  failure: 'failed' | 'conflict' | null;
  problem: Problem | null;
  savedAt: string | null;
  turn: number;
}

type Action =
  | { type: 'change'; label: string; at: number; edit: (bundle: ItemBundle) => ItemBundle }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'saving' }
  | { type: 'saved'; sent: ItemBundle; view: ItemView }
  | { type: 'refused'; problem: Problem }
  | { type: 'accept'; view: ItemView };

const start = (view: ItemView): State => ({
  view,
  history: startHistory(view.bundle),
  saved: view.bundle,
  saving: false,
  failure: null,
  problem: null,
  savedAt: null,
  turn: 0,
});

function saved(state: State, sent: ItemBundle, view: ItemView): State {
  const untouched = state.history.present === sent;
  const history = untouched ? { ...state.history, present: view.bundle } : state.history;
  return {
    ...state,
    view,
    history,
    saved: untouched ? view.bundle : sent,
    saving: false,
    failure: null,
    problem: null,
    savedAt: view.updatedAt,
  };
}

function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'change': {
      const next = action.edit(state.history.present);
      const failure = state.failure === 'conflict' ? 'conflict' : null;
      return { ...state, failure, history: change(state.history, next, action.label, action.at) };
    }
    case 'undo':
      return { ...state, history: undo(state.history), turn: state.turn + 1 };
    case 'redo':
      return { ...state, history: redo(state.history), turn: state.turn + 1 };
    case 'saving':
      return { ...state, saving: true, failure: null };
    case 'saved':
      return saved(state, action.sent, action.view);
    case 'refused': {
      const failure = action.problem.status === 409 ? 'conflict' : 'failed';
      return { ...state, saving: false, failure, problem: action.problem };
    }
    case 'accept':
      return { ...start(action.view), turn: state.turn + 1 };
  }
}

const AUTOSAVE_MS = 1500;

function stateOf(state: State, valid: boolean): SaveState {
  if (state.saving) return 'saving';
  if (state.failure === 'conflict') return 'conflict';
  if (state.history.present === state.saved) return 'saved';
  if (!valid) return 'invalid';
  return state.failure ?? 'dirty';
}

/** The bundle with undo, and its saving: by itself shortly after the last change, or at once on demand. */
export function useDesignerState(initial: ItemView, catalog: Catalog, viewOnly: boolean): Designer {
  const [state, dispatch] = useReducer(reduce, initial, start);
  const latest = useRef(state);
  latest.current = state;
  const bundle = state.history.present;
  const storable = useMemo(() => {
    const shape = parseBundle(bundle);
    return shape.ok && !refusedAtSave(shape.value, catalog);
  }, [bundle, catalog]);
  const readOnly = viewOnly || !state.view.editable;
  const checked = useDeferredValue(bundle);
  const server = state.view.findings;
  const findings = useMemo(() => {
    const shape = parseBundle(checked);
    return shape.ok ? liveFindings(shape.value, catalog, server) : shape.findings;
  }, [checked, catalog, server]);
  const refused = state.failure === 'failed' ? (state.problem?.findings ?? []) : [];
  const running = useRef<Promise<boolean> | null>(null);

  const send = useCallback(async (): Promise<boolean> => {
    const { history, view } = latest.current;
    dispatch({ type: 'saving' });
    try {
      const answer = await request('saveItem', {
        params: { key: view.key },
        body: { bundle: history.present, revision: view.revision },
      });
      dispatch({ type: 'saved', sent: history.present, view: answer });
      return true;
    } catch (error) {
      dispatch({ type: 'refused', problem: problemOf(error) });
      return false;
    }
  }, []);

  const save = useCallback(async (): Promise<boolean> => {
    await running.current;
    const { history, saved: known } = latest.current;
    if (history.present === known) return true;
    const shape = parseBundle(history.present);
    if (!shape.ok || refusedAtSave(shape.value, catalog)) return false;
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send, catalog]);

  const reload = useCallback(async () => {
    try {
      const view = await request('readItem', { params: { key: latest.current.view.key }, query: {} });
      dispatch({ type: 'accept', view });
    } catch (error) {
      dispatch({ type: 'refused', problem: problemOf(error) });
    }
  }, []);

  const status = stateOf(state, storable);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the bundle starts the pause anew
  useEffect(() => {
    if (readOnly || status !== 'dirty') return;
    const timer = setTimeout(() => void save(), AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [bundle, status, readOnly, save]);

  return {
    view: state.view,
    bundle,
    catalog,
    readOnly,
    findings: refused.length > 0 ? [...refused, ...findings] : findings,
    state: status,
    savedAt: state.savedAt,
    problem: state.problem,
    turn: state.turn,
    canUndo: state.history.past.length > 0,
    canRedo: state.history.future.length > 0,
    change: (label, edit) => dispatch({ type: 'change', label, at: Date.now(), edit }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    save,
    accept: (view) => dispatch({ type: 'accept', view }),
    reload: () => void reload(),
  };
}
