import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { entryOf, ERROR_CODES } from '../../platform/errors/codes.ts';
import { ENGINE_CODES } from '../../platform/errors/engine-codes.ts';
import { Rejected } from '../../platform/errors/rejected.ts';
import { SPECIAL_PROCEDURES } from '../../platform/definition/kinds/item.ts';
import { CASE_STATES, PROCEDURES } from '../../platform/runtime/case.ts';
import { PROCEDURE_RULES } from '../../platform/runtime/clock/ledger.ts';
import { CASE_COMMANDS, TASK_COMMANDS } from '../../platform/runtime/commands/index.ts';
import { DEADLINES } from '../../platform/runtime/deadlines/index.ts';
import { extensions } from '../../platform/runtime/extensions.ts';
import { FEE_FUNCTIONS } from '../../platform/runtime/fees/index.ts';
import { refuse } from '../../platform/runtime/refusal.ts';
import { REFUSALS, type RefusalCode } from '../../platform/runtime/refusals.ts';
import { SIDE_ACTIONS } from '../../platform/runtime/side/index.ts';
import { STEP_ACTIONS } from '../../platform/runtime/steps/index.ts';

const RUNTIME = new URL('../../platform/runtime/', import.meta.url);
const names = (folder: string) =>
  readdirSync(new URL(folder, RUNTIME)).filter((name) => name.endsWith('.ts'));
const sources = () =>
  readdirSync(RUNTIME, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, RUNTIME), 'utf8') }));
/** Files of a folder that define one of something, by what they call. */
const defining = (folder: string, call: RegExp) =>
  names(folder)
    .filter((name) => call.test(readFileSync(new URL(`${folder}${name}`, RUNTIME), 'utf8')))
    .map((name) => name.replace('.ts', ''));

describe('registries of the runtime', () => {
  it('have one line per file, named like it', () => {
    assert.deepEqual(Object.keys(STEP_ACTIONS).toSorted(), defining('steps/', /= defineStep</).toSorted());
    assert.deepEqual(Object.keys(FEE_FUNCTIONS).toSorted(), defining('fees/', /= defineFee\(/).toSorted());
    assert.deepEqual(
      Object.keys(CASE_COMMANDS).toSorted(),
      defining('commands/', /= defineCaseCommand\(/).toSorted(),
    );
    assert.deepEqual(
      Object.keys(TASK_COMMANDS).toSorted(),
      defining('commands/', /= defineCommand</).toSorted(),
    );
    assert.deepEqual(Object.keys(SIDE_ACTIONS).toSorted(), defining('side/', /= defineSide\(/).toSorted());
    assert.deepEqual(
      Object.keys(DEADLINES).toSorted(),
      defining('deadlines/', /= defineDeadline\(/).toSorted(),
    );
    for (const registry of [STEP_ACTIONS, FEE_FUNCTIONS, SIDE_ACTIONS, DEADLINES]) {
      for (const [key, { name }] of Object.entries(registry)) assert.equal(name, key);
    }
  });

  it('name the same special procedures as definitions do', () => {
    assert.deepEqual([...SPECIAL_PROCEDURES], [...PROCEDURES]);
    const byLaw = PROCEDURES.filter((kind) => PROCEDURE_RULES[kind].excluded);
    assert.deepEqual(byLaw, PROCEDURES.slice(0, 8), 'the eight of 行政许可法 第四十五条');
  });

  it('translate every schema to JSON Schema, so that designers, buttons and documentation derive from it', () => {
    for (const action of Object.values(STEP_ACTIONS)) {
      assert.ok(CASE_STATES.includes(action.state));
      z.toJSONSchema(action.config, { io: 'input' });
      for (const command of Object.values(action.commands)) z.toJSONSchema(command.payload, { io: 'input' });
    }
    for (const fee of Object.values(FEE_FUNCTIONS)) z.toJSONSchema(fee.config, { io: 'input' });
  });

  it('accept an empty configuration for every action', () => {
    for (const [name, info] of Object.entries(extensions.stepActions)) {
      assert.ok(info.config.safeParse({}).success, name);
      assert.ok(info.label.zh && info.label.en);
    }
  });
});

describe('refusal codes of the engine', () => {
  it('are used somewhere, each', () => {
    const text = sources()
      .filter(({ name }) => name !== 'refusals.ts')
      .map((source) => source.text)
      .join('\n');
    for (const code of Object.keys(REFUSALS)) assert.ok(text.includes(`'${code}'`), `${code} is never used`);
  });

  it('are registered with status and advice, and no more than those', () => {
    assert.deepEqual(Object.keys(ENGINE_CODES).toSorted(), Object.keys(REFUSALS).toSorted());
    for (const [code, entry] of Object.entries(ERROR_CODES)) {
      assert.ok(entry.status >= 400 && entry.status < 600, code);
      assert.ok(entry.zh && entry.en && entry.hint.zh && entry.hint.en, code);
      assert.match(code, /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/);
    }
  });

  it('become answers with the engine’s own sentence', () => {
    for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
      const refusal = refuse(code, '/x', { most: 1 });
      const rejected = Rejected.from(refusal);
      assert.equal(rejected.status, entryOf(code)?.status);
      assert.deepEqual(rejected.texts, refusal.message);
    }
  });
});
