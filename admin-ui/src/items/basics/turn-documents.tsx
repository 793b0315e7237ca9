import { type Item, item as kind, TURNS } from '../../../../platform/definition/kinds/item.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { titleOf } from '../fields/kind-meta.ts';
import { ManyControl } from '../fields/many-control.tsx';
import { basicsTexts } from './basics-texts.ts';
import { Fields } from './fields-grid.tsx';

const turns = kind.shape.turnDocuments;

/** 特别情形的文书: which templates each turn that belongs to no step asks for. */
export function TurnDocuments({
  value,
  disabled,
  onChange,
}: {
  value: Item['turnDocuments'];
  disabled: boolean;
  onChange(value: Item['turnDocuments']): void;
}) {
  const t = useTexts(basicsTexts);
  const language = useLanguage();
  const { bundle } = useDesigner();
  const choices = bundle.documents.map((one) => ({ value: one.key, label: one.name }));
  return (
    <>
      <p className="s m">{t.turnDocumentsHint}</p>
      <Fields>
        {TURNS.map((turn) => (
          <ManyControl
            key={turn}
            id={`item-turnDocuments-${turn}`}
            label={titleOf(turns, turn, language)}
            value={value[turn] ?? []}
            choices={choices}
            disabled={disabled}
            onChange={(keys) => {
              const { [turn]: _, ...rest } = value;
              onChange(keys.length > 0 ? { ...rest, [turn]: keys } : rest);
            }}
          />
        ))}
      </Fields>
    </>
  );
}
