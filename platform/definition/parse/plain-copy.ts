import type { Finding } from '../finding.ts';
import { pointer, type PathPart } from '../pointer.ts';

/** Nesting a definition may have; the deepest shipped one uses 17 levels. */
export const MAX_DEPTH = 40;
/** Values in one definition, and characters of text over all of them. */
export const MAX_VALUES = 100_000;
export const MAX_TEXT = 4_000_000;

/** Property names that reach an object's prototype when something merges or looks them up. */
export const UNSAFE_NAMES: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  // What the database's driver takes for a type of its own.
  '_bsontype',
]);

export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };
export type PlainResult = { ok: true; value: Plain } | { ok: false; findings: Finding[] };

class Refused extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

function refuse(code: string, path: PathPart[], zh: string, en: string): never {
  throw new Refused({ code, severity: 'error', path: pointer(path), message: { zh, en } });
}

interface Budget {
  values: number;
  text: number;
  /** Containers on the way from the root, to recognise a cycle. */
  open: Set<object>;
}

function copyObject(input: object, path: PathPart[], budget: Budget): Plain {
  const prototype: unknown = Object.getPrototypeOf(input);
  if (prototype !== Object.prototype && prototype !== null) {
    refuse(
      'schema.not-json',
      path,
      '这里不是普通的 JSON 对象，请改为 JSON 数据',
      'Not a plain JSON object; use JSON data',
    );
  }
  const copy: { [key: string]: Plain } = {};
  for (const name of Object.keys(input)) {
    if (UNSAFE_NAMES.has(name)) {
      refuse(
        'unsafe-identifier',
        [...path, name],
        `名称“${name}”会影响程序本身，不能使用，请改名`,
        `The name "${name}" would reach the program itself; rename it`,
      );
    }
    const property = Object.getOwnPropertyDescriptor(input, name);
    if (property && !('value' in property)) {
      refuse(
        'schema.not-json',
        [...path, name],
        '这里不是 JSON 数据，请改为普通的值',
        'Not JSON data; use a plain value',
      );
    }
    // An undefined property is how a browser form says "absent"; JSON has no such value.
    if (property?.value === undefined) continue;
    copy[name] = copyValue(property.value, [...path, name], budget);
  }
  return copy;
}

function copyValue(input: unknown, path: PathPart[], budget: Budget): Plain {
  budget.values += 1;
  if (budget.values > MAX_VALUES) {
    refuse('schema.too-large', path, '定义太大，请拆成几个事项', 'The definition is too large; split it');
  }
  if (input === null || typeof input === 'boolean') return input;
  if (typeof input === 'string') {
    budget.text += input.length;
    if (budget.text > MAX_TEXT) {
      refuse(
        'schema.too-large',
        path,
        '定义的文字太多，请缩短',
        'The definition holds too much text; shorten it',
      );
    }
    return input;
  }
  if (typeof input === 'number') {
    if (Number.isFinite(input)) return input;
    refuse('schema.not-json', path, '这里不是有效的数字，请填写数字', 'Not a finite number; enter a number');
  }
  if (typeof input !== 'object') {
    refuse(
      'schema.not-json',
      path,
      '这里不是 JSON 数据，请改为文字、数字或是/否',
      'Not JSON data; use text, a number or true/false',
    );
  }
  if (path.length >= MAX_DEPTH) {
    refuse(
      'schema.too-deep',
      path,
      `嵌套超过 ${MAX_DEPTH} 层，请减少嵌套`,
      `Nested deeper than ${MAX_DEPTH} levels; flatten it`,
    );
  }
  if (budget.open.has(input)) {
    refuse(
      'schema.cyclic',
      path,
      '数据引用了它自己，请去掉循环引用',
      'The data contains itself; remove the cycle',
    );
  }
  budget.open.add(input);
  const copy = Array.isArray(input)
    ? Array.from(input as unknown[], (entry, index) => copyValue(entry, [...path, index], budget))
    : copyObject(input, path, budget);
  budget.open.delete(input);
  return copy;
}

/**
 * Copies anything into plain JSON or says why it is none: cycles, depth, size, accessors, class instances, prototype
 * names. What is checked afterwards is the copy, so nothing can change between check and use. Never throws.
 */
export function plainCopy(input: unknown): PlainResult {
  try {
    return { ok: true, value: copyValue(input, [], { values: 0, text: 0, open: new Set() }) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, findings: [error.finding] };
    // A proxy's trap can throw whatever it likes.
    const message = { zh: '数据读不出来，请改为 JSON 数据', en: 'The data cannot be read; use JSON data' };
    return { ok: false, findings: [{ code: 'schema.unreadable', severity: 'error', path: '', message }] };
  }
}
