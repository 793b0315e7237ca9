import type { Refusal } from './command.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

export type { Refusal } from './command.ts';
export type { RefusalCode } from './refusals.ts';

/** What stands for `{name}` in a message. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A typed refusal. `path` is a JSON Pointer into what was handed in: `/payload/reason`, `/opinion`, `/task` of a
 * command, `/form/area` of the case's form, `''` for the whole.
 */
export function refuse(code: RefusalCode, path = '', params: RefusalParams = {}): Refusal {
  const texts = REFUSALS[code];
  return { ok: false, code, path, message: { zh: fill(texts.zh, params), en: fill(texts.en, params) } };
}

/** Tells a refusal from any other outcome of the engine. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

function fill(text: string, params: RefusalParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
