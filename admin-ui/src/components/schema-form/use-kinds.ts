import { useEffect, useState } from 'react';
import type { Problem } from '../../../../platform/contract/problem.ts';
import { problemOf } from '../../data/problem-text.ts';
import { request } from '../../data/request.ts';
import type { JsonSchema } from './json-schema.ts';

type Kinds = Readonly<Record<string, JsonSchema>>;
let kept: Promise<Kinds> | null = null;

/** Schemas do not change while the server runs: read once, asked again after a failure. */
function readKinds(): Promise<Kinds> {
  kept ??= request('kinds').then(
    (answer) => answer as Kinds,
    (reason: unknown) => {
      kept = null;
      throw reason;
    },
  );
  return kept;
}

/** The JSON Schema of a kind, from the server that will check what is sent. */
export function useKindSchema(kind: string): { schema?: JsonSchema; problem?: Problem; retry(): void } {
  const [schema, setSchema] = useState<JsonSchema>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    let gone = false;
    setProblem(undefined);
    readKinds().then(
      (kinds) => !gone && setSchema(kinds[kind]),
      (reason) => !gone && setProblem(problemOf(reason)),
    );
    return () => {
      gone = true;
    };
  }, [kind, round]);
  return { schema, problem, retry: () => setRound((before) => before + 1) };
}
