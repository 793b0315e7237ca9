import { type RefObject, useId } from 'react';
import { Card } from '../../components/card.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { caseTexts } from './case-texts.ts';

/** The opinion that goes with the command given next; templates are added to what is there. */
export function OpinionCard({
  step,
  value,
  onChange,
  box,
}: {
  step: string;
  value: string;
  onChange(value: string): void;
  box: RefObject<HTMLTextAreaElement | null>;
}) {
  const t = useTexts(caseTexts);
  const id = useId();
  const add = (text: string) => onChange(value.trim() ? `${value.trimEnd()}\n${text}` : text);
  return (
    <Card title={t.opinionOf(step)} className="h-op">
      <div className="card-b stack-2">
        <label className="hidden-label" htmlFor={id}>
          {t.opinion}
        </label>
        <textarea
          id={id}
          ref={box}
          className="inp area op-a"
          value={value}
          maxLength={4000}
          placeholder={t.opinionPlaceholder}
          onChange={(event) => onChange(event.target.value)}
        />
        <fieldset className="tpls">
          <legend className="hidden-label">{t.opinionTemplate}</legend>
          {t.templates.map((template) => (
            <button key={template.name} type="button" className="fchip" onClick={() => add(template.text)}>
              + {template.name}
            </button>
          ))}
        </fieldset>
        <p className="s m">{t.opinionCount(value.trim().length)}</p>
      </div>
    </Card>
  );
}
