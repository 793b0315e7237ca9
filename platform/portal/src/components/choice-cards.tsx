import { useId } from 'react';

interface ChoiceCardsProps<V extends string> {
  legend: string;
  value: V | undefined;
  options: readonly { value: V; label: string; hint?: string }[];
  columns?: 2 | 3;
  onChange: (value: V) => void;
}

/** One of a few, each with its explanation. */
export function ChoiceCards<V extends string>({
  legend,
  value,
  options,
  columns = 2,
  onChange,
}: ChoiceCardsProps<V>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className={`choice r${columns}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
