import { SPECIAL_PROCEDURES } from '../../../platform/definition/kinds/item.ts';
import { PROCEDURE_RULES } from '../../../platform/runtime/clock/procedures.ts';
import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

/** The rule and the clock agree on what art. 45 names. */
export const fixture: Fixture = [
  ...SPECIAL_PROCEDURES.map((procedure) => ({
    name: `${procedure} taken out of the limits`,
    bundle: broken((bundle) => {
      bundle.item.specialProcedures = [{ procedure, excluded: true }];
    }),
    expected: PROCEDURE_RULES[procedure].excluded ? [] : [{ path: '/item/specialProcedures/0/basis' }],
  })),
  {
    name: 'a law takes it out (排污许可管理条例)',
    bundle: broken((bundle) => {
      bundle.item.specialProcedures = [
        { procedure: 'site-visit', excluded: true, basis: { law: '排污许可管理条例', article: '第十条' } },
        { procedure: 'publicity', excluded: false },
      ];
    }),
    expected: [],
  },
];
