import type { ItemGuide } from '../../../../contract/hall.ts';
import { formatDays } from '../../../../render/format/time-left.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { useText } from '../../i18n/index.ts';
import type { DraftController } from './use-draft.ts';

interface DeferMaterialProps {
  material: string;
  name: string;
  terms: ItemGuide['terms'] | undefined;
  controller: DraftController;
}

/** 容缺: promises one material for later, with the term and what happens if it does not come. */
export function DeferMaterial({ material, name, terms, controller }: DeferMaterialProps) {
  const { routes } = useText();
  const language = useLanguage();
  const { draft, choose } = controller;
  const deferred = draft.deferred.includes(material);
  const days = terms?.deferral && formatDays(terms.deferral.days, terms.deferral.unit, language);
  const toggle = (): void => {
    const others = draft.deferred.filter((key) => key !== material);
    choose({ deferred: deferred ? others : [...others, material] });
  };
  return (
    <div className={deferred ? 'defer on' : 'defer'}>
      <label className="tick">
        <input type="checkbox" checked={deferred} onChange={toggle} />
        <span>
          {routes.deferIt}
          <span className="vh">{name}</span>
        </span>
      </label>
      {deferred && <p className="small">{routes.deferPromise(name, days ?? '')}</p>}
    </div>
  );
}
