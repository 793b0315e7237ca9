import type { Supervision } from '../../services/supervision/supervision.ts';
import type { Urges } from '../../services/supervision/urges.ts';
import type { HandlersOf } from '../handler.ts';

interface Needs {
  supervision: Supervision;
  urges: Urges;
}

/** 监察: cards, and what supervisors have asked. */
export function supervisionHandlers({
  supervision,
  urges,
}: Needs): HandlersOf<'supervision' | 'supervisedCases' | 'urges'> {
  return {
    supervision: ({ query }, context) => supervision.overview(query, context),
    supervisedCases: ({ query }, context) => supervision.cases(query, context),
    urges: ({ query }, context) => urges.page(query, context),
  };
}
