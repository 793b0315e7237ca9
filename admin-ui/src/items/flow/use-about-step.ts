import { useCallback } from 'react';
import type { Step } from '../../../../platform/definition/kinds/step-chain.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { labelOf } from '../define/catalog.ts';
import { useDesigner } from '../define/designer-context.ts';

/** What stands under a step's name: its event, and the post that handles it. */
export function useAboutStep(): (step: Step) => string {
  const { bundle, catalog } = useDesigner();
  const language = useLanguage();
  const own = bundle.item.department;
  return useCallback(
    (step: Step) => {
      const posts = step.assignees.map(({ department, post }) => {
        const key = department === '@item' ? own : department;
        const found = catalog.departments.find((known) => known.key === key);
        const named = found?.posts.find((known) => known.key === post);
        const who = named ? nameOf(named, language) : post;
        return found && department !== '@item' ? `${nameOf(found, language)} ${who}` : who;
      });
      return [labelOf(catalog.actions, step.action, language), ...posts].filter(Boolean).join(' · ');
    },
    [catalog, own, language],
  );
}
