import { useId } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface SegmentedSwitchProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: IconName }[];
  onChange: (value: V) => void;
}

/** Two or three views of one thing: real radio buttons. */
export function SegmentedSwitch<V extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedSwitchProps<V>) {
  const name = useId();
  return (
    <div className="seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </label>
      ))}
    </div>
  );
}
