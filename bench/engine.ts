import core from '@formio/core';
import type { Definition } from '../platform/runtime/index.ts';
import { compiled, runtime } from './compiled.ts';
import { journeyTurns } from './journey.ts';
import { beside, type Figure, type Part, repeat } from './measure.ts';
import { itemOf, SIMPLE_ITEM, sampleForm, shippedDefinitions } from './sample.ts';

type Definitions = ReadonlyMap<string, Definition>;

/** As a figure; a run may be several of what is counted. */
const rate = ({ perSecond, cpu }: ReturnType<typeof repeat>, each = 1) => ({
  value: perSecond * each,
  unit: '/s',
  cpu: cpu / each,
});

/** 12.5 ㎡ × 30 days × 0.60: the example the item is published with. */
async function fees(definitions: Definitions, duration: number): Promise<Figure> {
  const { computeBill, factsOf } = await runtime();
  const { bundle } = itemOf(definitions, 'road-occupation');
  const form = bundle.fees[0]?.examples[0]?.form ?? {};
  const facts = factsOf({ form });
  const bill = computeBill(bundle.fees, facts, form);
  if (!bill.ok || bill.total !== 22500) throw new Error('the fee example does not come to 225.00');
  return {
    name: 'fee evaluations',
    ...rate(repeat(() => computeBill(bundle.fees, facts, form), duration)),
    note: '12.5 m² × 30 days × 0.60',
  };
}

/** Days of a statutory limit counted over the holidays of the shipped calendars. */
async function dueDates(definitions: Definitions, duration: number): Promise<Figure> {
  const { addWorkingDays } = await runtime();
  const { calendars } = itemOf(definitions, SIMPLE_ITEM);
  const measured = repeat(() => addWorkingDays('2026-01-30', 20, calendars), duration);
  return { name: 'due dates', ...rate(measured), note: '20 working days over the Spring Festival' };
}

/** A case from submission to delivery, again and again, without any storage. */
async function steps(definitions: Definitions, duration: number): Promise<Figure[]> {
  const folded = await journeyTurns(itemOf(definitions, SIMPLE_ITEM), 'apply');
  const chained = await journeyTurns(itemOf(definitions, SIMPLE_ITEM), 'commit');
  const measured = ({ run, commands }: typeof folded) => rate(repeat(run, duration), commands);
  const note = `${folded.commands} commands from submission to delivery`;
  return [
    { name: 'engine steps, decide + apply', ...measured(folded), note },
    { name: 'engine steps, hash chain included', ...measured(chained), note },
  ];
}

/** Our validation (types, rules, patterns, unknown fields) beside what it stands on, for the same filled-in form. */
async function forms(definitions: Definitions, key: string, turns: number): Promise<Figure> {
  const { validateForm } = await compiled<typeof import('../platform/services/forms/validate-form.ts')>(
    'platform/services/forms/validate-form.ts',
  );
  const { bundle } = itemOf(definitions, key);
  const data = sampleForm(bundle);
  const checked = await validateForm(bundle.form, data);
  if (checked.problems.length > 0) throw new Error(JSON.stringify(checked.problems));
  const { Processors, processSync } = core as unknown as {
    Processors: unknown;
    processSync(context: object): unknown;
  };
  const { form } = bundle;
  const raw = async () =>
    processSync({
      form,
      components: form.components,
      data: structuredClone(data),
      ...{ scope: {}, instances: {}, processors: Processors, config: { server: true } },
    });
  const peer = { name: '@formio/core alone', run: raw };
  return beside(
    { name: `form validations, ${key}`, unit: '/s' },
    () => validateForm(form, data),
    peer,
    turns,
  );
}

/** The pure core: nothing here touches a disk or a socket. */
export const engine: Part = async (quick) => {
  const definitions = await shippedDefinitions();
  const duration = quick ? 0.4 : 2;
  const turns = quick ? 100 : 500;
  return [
    await fees(definitions, duration),
    await dueDates(definitions, duration),
    ...(await steps(definitions, duration)),
    await forms(definitions, SIMPLE_ITEM, turns),
    await forms(definitions, 'presale-permit', turns),
  ];
};
