import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { PROCEDURE_RULES } from '../../runtime/clock/procedures.ts';
import type { Case, CaseEvent } from '../../runtime/index.ts';
import { dateText } from '../cases/view/form-fields.ts';

/** A row of a document that does not apply. */
const NOT_APPLICABLE = '—';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

interface TurnInput {
  case: Case;
  events: readonly CaseEvent[];
  bundle: ItemBundle;
  document: { requestedAt: string };
}

/**
 * What the documents of special turns tell: the procedure, extension, deficiency, pause or ending the document was asked
 * for, else the newest one before it. 特别程序告知书 gives the time needed in writing (行政许可法 第四十五条), 延期通知书 the reason
 * (第四十二条).
 */
export function turnFacts(input: TurnInput): Record<string, string> {
  const procedure = newest(input, 'procedure-started')?.procedure;
  const request = newest(input, 'request-made', ({ request: one }) => one.kind === 'extension')?.request;
  const pause = newest(input, 'paused');
  const { deficiency, ending } = input.case;
  return {
    'procedure.name': procedure ? PROCEDURE_RULES[procedure.kind].label.zh : '',
    'procedure.reason': procedure?.reason ?? '',
    'procedure.days': procedure ? String(procedure.expectedDays) : '',
    'procedure.counts': procedure ? (procedure.excluded ? '不计入' : '计入') : '',
    'procedure.heldOn': procedure?.heldOn ? dateText(procedure.heldOn) : NOT_APPLICABLE,
    'extension.days': request?.days === undefined ? '' : String(request.days),
    'extension.reason': request?.reason ?? '',
    'deficiency.materials': deficiency ? namesOf(deficiency.materials, input.bundle) : '',
    'deficiency.dueOn': deficiency ? dateText(deficiency.dueOn) : '',
    'pause.reason': pause?.reason ?? '',
    'ending.reason': ending?.reason ?? '',
  };
}

/** The newest event of a type up to the moment the document was asked for. */
function newest<T extends CaseEvent['type']>(
  { events, document }: TurnInput,
  type: T,
  isMeant: (event: EventOf<T>) => boolean = () => true,
): EventOf<T> | undefined {
  return events.findLast(
    (event): event is EventOf<T> =>
      event.type === type && event.at <= document.requestedAt && isMeant(event as EventOf<T>),
  );
}

function namesOf(keys: readonly string[], { materials }: ItemBundle): string {
  return keys.map((key) => materials.find((one) => one.key === key)?.name ?? key).join('、');
}
