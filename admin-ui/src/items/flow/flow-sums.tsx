import { inWorkingDays, limitText, longestPath } from '../../../../platform/definition/limits.ts';
import type { TimeLimit } from '../../../../platform/definition/kinds/shared-fields.ts';
import { usePick, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { commonTexts } from '../texts.ts';
import { flowTexts } from './flow-texts.ts';

/** The steps added up against the promised and the statutory limit. */
export function FlowSums() {
  const { bundle } = useDesigner();
  const t = useTexts(flowTexts);
  const common = useTexts(commonTexts);
  const used = longestPath(bundle.steps.blocks);
  const { promisedLimit, statutoryLimit } = bundle.item;
  return (
    <div className="flow-sums">
      <div>
        <span>{t.sum}</span>
        <b style={{ fontSize: 16 }}>{common.workingDays(used)}</b>
      </div>
      <Sum used={used} limit={promisedLimit} title={t.promised} />
      {statutoryLimit ? (
        <Sum used={used} limit={statutoryLimit} title={t.statutory} />
      ) : (
        <div>
          <span>{t.noStatutory}</span>
        </div>
      )}
    </div>
  );
}

function Sum({ used, limit, title }: { used: number; limit: TimeLimit; title: (text: string) => string }) {
  const t = useTexts(flowTexts);
  const pick = usePick();
  const days = inWorkingDays(limit);
  const left = Math.round((days - used) * 10) / 10;
  const words = left < 0 ? t.overBy(-left) : left === 0 ? t.exact : t.left(left);
  const share = days === 0 ? (used > 0 ? 100 : 0) : Math.min(100, (used / days) * 100);
  return (
    <div>
      <span>{title(pick(limitText(limit)))}</span>
      <b className={left < 0 ? 't-bad' : 't-ok'}>{words}</b>
      <span className="bar" aria-hidden="true">
        <i className={left < 0 ? 'bad' : 'ok'} style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}
