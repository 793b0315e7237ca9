import type {
  WarningLevels,
  WarningThreshold,
  WarningThresholds,
} from '../../../../platform/definition/kinds/warning-thresholds.ts';

export type Scope = keyof WarningThresholds;
export type Level = keyof WarningLevels;
export type Condition = keyof WarningThreshold;

/** The whole rule with one condition changed; an emptied condition is taken away. */
export function withCondition(
  rules: WarningThresholds,
  scope: Scope,
  level: Level,
  condition: Condition,
  value: number | undefined,
): WarningThresholds {
  const { [condition]: _, ...rest } = rules[scope][level];
  const next = value === undefined ? rest : { ...rest, [condition]: value };
  return { ...rules, [scope]: { ...rules[scope], [level]: next } };
}

/** What a person typed as a whole number; a true minus sign counts as one. Nothing for anything else. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[−－–]/, '-');
  return /^-?\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}
