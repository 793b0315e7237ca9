import { dictionary } from '../../i18n/dictionary.ts';

export const warningTexts = dictionary(
  {
    own: '单独规定预警规则',
    inherited: '未单独规定时，按部门的规则；部门也没有规定时，按下表的通用规则。',
    rule: '满足其一即触发；都不填则不触发。剩余天数填负数表示超期，例如 −1 为超期 1 天。',
    level: '等级',
    case: '整件（承诺时限）',
    step: '每个环节（环节时限）',
    daysLeft: '剩余天数不超过',
    usedPercent: '已用时限达到',
    days: '天',
    cell: (scope: string, level: string, what: string) => `${scope}，${level}，${what}`,
    wrong: '请填整数',
  },
  {
    own: 'Own warning thresholds',
    inherited:
      'Without its own, the thresholds of the department hold; where it has none, the usual ones below.',
    rule: 'Either condition fires; empty fields never do. Negative days mean overdue: −1 is one day overdue.',
    level: 'Level',
    case: 'The case (promised limit)',
    step: 'Each step (its own limit)',
    daysLeft: 'days left at most',
    usedPercent: 'limit used at least',
    days: 'days',
    cell: (scope: string, level: string, what: string) => `${scope}, ${level}, ${what}`,
    wrong: 'A whole number',
  },
);
