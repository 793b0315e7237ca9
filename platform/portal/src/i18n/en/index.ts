import { apply } from './apply.ts';
import { auth } from './auth.ts';
import { clock, outcome, replay, resubmit, supply, turns, waiting } from './case-turns.ts';
import { certificates } from './certificates.ts';
import { common, shell } from './shell.ts';
import { home, items, progress } from './find.ts';
import { guide } from './guide.ts';
import { caseText, missing, my } from './mine.ts';
import { routes } from './routes.ts';

export const en = {
  common,
  shell,
  home,
  progress,
  items,
  guide,
  auth,
  apply,
  routes,
  certificates,
  my,
  caseText,
  missing,
  clock,
  outcome,
  replay,
  resubmit,
  supply,
  turns,
  waiting,
};
