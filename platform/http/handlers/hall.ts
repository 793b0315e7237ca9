import type { Guides } from '../../services/hall/guide.ts';
import type { Hall } from '../../services/hall/hall.ts';
import type { createProgress } from '../../services/hall/progress.ts';
import type { ItemSearch } from '../../services/hall/search.ts';
import type { HandlersOf } from '../handler.ts';

interface Needs {
  hall: Hall;
  search: ItemSearch;
  guides: Guides;
  progress: ReturnType<typeof createProgress>;
}

/** The public side: what can be applied for, and how a case stands. */
export function hallHandlers({
  hall,
  search,
  guides,
  progress,
}: Needs): HandlersOf<'hallHome' | 'hallItems' | 'hallItem' | 'hallItemFile' | 'progress'> {
  return {
    hallHome: (_input, context) => hall.home(context),
    hallItems: ({ query }, context) => search.find(query, context),
    hallItem: ({ params }, context) => guides.guide(params.key, context),
    hallItemFile: ({ params }, context) => guides.file(params.key, params.sha256, context),
    progress: ({ query }, context) => progress(query, context),
  };
}
