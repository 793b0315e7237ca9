/** Operators on strings. */
import type { BSONRegExp } from 'bson';
import { RE2JS } from 're2js';
import { Doc } from '../bson/doc.ts';
import { isNumeric, T, toNumber, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { compareStrings } from '../bson-order.ts';
import { EmbeddedError, unsupported } from '../errors.ts';
import { regexTest } from '../matcher/regex.ts';
import type { OperatorCompiler } from './expression.ts';
import { listed, named, nullish } from './operands.ts';

/** A value as text where MongoDB takes one for a string: numbers and dates too. */
export function coerce(v: Maybe, name: string): string {
  if (nullish(v)) return '';
  if (typeof v === 'string') return v;
  if (v instanceof Date) return v.toISOString();
  if (isNumeric(v)) return String(v);
  throw new EmbeddedError(16007, `can't convert from BSON type ${typeName(v)} to String (${name})`);
}

function string(v: Maybe, name: string, code: number): string {
  if (typeof v !== 'string')
    throw new EmbeddedError(code, `${name} requires a string argument, found: ${typeName(v)}`);
  return v;
}

function index(v: Maybe, name: string): number {
  const n = isNumeric(v) ? toNumber(v) : Number.NaN;
  if (!Number.isInteger(n))
    throw new EmbeddedError(34450, `${name}: the index must be an integer, found ${typeName(v)}`);
  return n;
}

/** Only letters of ASCII change case there. */
const upper = (s: string): string => s.replace(/[a-z]+/g, (m) => m.toUpperCase());
const lower = (s: string): string => s.replace(/[A-Z]+/g, (m) => m.toLowerCase());

const substrCP = listed(3, 3, ([s, from, length], name) => {
  const start = index(from, name);
  const n = index(length, name);
  if (start < 0 || n < 0)
    throw new EmbeddedError(34452, `${name}: the starting index and the length must be non-negative`);
  return [...coerce(s, name)].slice(start, start + n).join('');
});

const substrBytes = listed(3, 3, ([s, from, length], name) => {
  const bytes = Buffer.from(coerce(s, name));
  const start = index(from, name);
  const n = index(length, name);
  if (start < 0)
    throw new EmbeddedError(50752, `${name}: starting index must be non-negative (got: ${start})`);
  const part = bytes.subarray(start, n < 0 ? undefined : start + n);
  const inside = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  if (inside(start) || inside(start + part.length))
    throw new EmbeddedError(
      28656,
      `${name}: Invalid range, ending or starting in the middle of a UTF-8 character`,
    );
  return part.toString();
});

function trim(left: boolean, right: boolean): OperatorCompiler {
  return named(['input', 'chars?'], (args, name) => (env) => {
    const input = args['input']?.(env);
    if (nullish(input)) return null;
    const points = [...string(input, name, 50699)];
    const given = args['chars']?.(env);
    if (args['chars'] && nullish(given)) return null;
    const chars = new Set(
      given === undefined
        ? [
            '\0',
            ' ',
            '\t',
            '\n',
            '\v',
            '\f',
            '\r',
            '\u00a0',
            '\u1680',
            ...'\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
          ]
        : [...string(given, name, 50700)],
    );
    let from = 0;
    let to = points.length;
    if (left) while (from < to && chars.has(points[from] as string)) from++;
    if (right) while (to > from && chars.has(points[to - 1] as string)) to--;
    return points.slice(from, to).join('');
  });
}

function indexOf(name: string, split: (s: string) => string[] | Buffer): OperatorCompiler {
  return listed(2, 4, ([s, wanted, from, to]) => {
    if (nullish(s)) return null;
    const text = split(string(s, name, 40091));
    const part = split(string(wanted, name, 40092));
    const start = from === undefined ? 0 : index(from, name);
    const end = Math.min(to === undefined ? text.length : index(to, name), text.length);
    for (let i = start; i + part.length <= end; i++) {
      let k = 0;
      while (k < part.length && text[i + k] === part[k]) k++;
      if (k === part.length) return i;
    }
    return -1;
  });
}

function replace(all: boolean): OperatorCompiler {
  return named(['input', 'find', 'replacement'], (args, name) => (env) => {
    const [input, find, by] = ['input', 'find', 'replacement'].map((key) => args[key]?.(env));
    if (nullish(input) || nullish(find) || nullish(by)) return null;
    const [text, what, replacement] = [input, find, by].map((v) => string(v, name, 51746)) as [
      string,
      string,
      string,
    ];
    return all ? text.split(what).join(replacement) : text.replace(what, () => replacement);
  });
}

interface Pattern {
  source: string;
  options: string;
}

function patternOf(regex: Maybe, options: Maybe, name: string): Pattern | undefined {
  if (nullish(regex)) return undefined;
  if (typeOf(regex) === T.regex) {
    const { pattern, options: own } = regex as BSONRegExp;
    if (own && !nullish(options))
      throw new EmbeddedError(
        51107,
        `${name}: found regex option(s) specified in both 'regex' and 'option' fields`,
      );
    return { source: pattern, options: own || (nullish(options) ? '' : String(options)) };
  }
  return { source: string(regex, name, 51105), options: nullish(options) ? '' : String(options) };
}

function found(
  text: string,
  { source, options }: Pattern,
  from: number,
): { doc: Doc; end: number } | undefined {
  let re: RE2JS;
  try {
    const flags = [...options].filter((f) => 'ims'.includes(f)).join('');
    re = RE2JS.compile(flags ? `(?${flags})${source}` : source);
  } catch {
    throw unsupported(`the regular expression ${source} in an expression`);
  }
  const matcher = re.matcher(text);
  if (!matcher.find(from)) return undefined;
  const captures: Value[] = [];
  for (let i = 1; i <= matcher.groupCount(); i++) captures.push(matcher.group(i) ?? null);
  const start = matcher.start();
  const match = matcher.group() ?? '';
  const doc = Doc.of({ match, idx: [...text.slice(0, start)].length, captures });
  return { doc, end: Math.max(matcher.end(), start + 1) };
}

/** `$regexMatch`, `$regexFind` and `$regexFindAll`. */
function regex(run: (text: string, pattern: Pattern) => Maybe, nothing: Value): OperatorCompiler {
  return named(['input', 'regex', 'options?'], (args, name) => (env) => {
    const input = args['input']?.(env);
    const pattern = patternOf(args['regex']?.(env), args['options']?.(env), name);
    if (nullish(input) || !pattern) return nothing;
    return run(string(input, name, 51104), pattern);
  });
}

export const stringOperators: Record<string, OperatorCompiler> = {
  $concat: listed(0, Number.POSITIVE_INFINITY, (args) =>
    args.some(nullish) ? null : args.map((v) => string(v, '$concat', 16702)).join(''),
  ),
  $toUpper: listed(1, 1, ([v]) => upper(coerce(v, '$toUpper'))),
  $toLower: listed(1, 1, ([v]) => lower(coerce(v, '$toLower'))),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCP,
  $strLenCP: listed(1, 1, ([v]) => [...string(v, '$strLenCP', 34471)].length),
  $strLenBytes: listed(1, 1, ([v]) => Buffer.byteLength(string(v, '$strLenBytes', 34473))),
  $strcasecmp: listed(2, 2, ([a, b]) =>
    Math.sign(compareStrings(upper(coerce(a, '$strcasecmp')), upper(coerce(b, '$strcasecmp')))),
  ),
  $split: listed(2, 2, ([s, by]) => {
    if (nullish(s) || nullish(by)) return null;
    const separator = string(by, '$split', 40086);
    if (separator === '') throw new EmbeddedError(40087, '$split requires a non-empty separator');
    return string(s, '$split', 40085).split(separator);
  }),
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $indexOfCP: indexOf('$indexOfCP', (s) => [...s]),
  $indexOfBytes: indexOf('$indexOfBytes', (s) => Buffer.from(s)),
  $replaceOne: replace(false),
  $replaceAll: replace(true),
  $regexMatch: regex((text, { source, options }) => regexTest(source, options)(text), false),
  $regexFind: regex((text, pattern) => found(text, pattern, 0)?.doc ?? null, null),
  $regexFindAll: regex((text, pattern) => {
    const all: Value[] = [];
    for (let at = 0; at <= text.length; ) {
      const next = found(text, pattern, at);
      if (!next) break;
      all.push(next.doc);
      at = next.end;
    }
    return all;
  }, []),
};
