/**
 * Regular expressions from clients. A pattern must not be able to stop the server, so it runs on RE2 (linear
 * time) where RE2 can express it; what only a backtracking engine can do runs under a time limit.
 */
import vm from 'node:vm';
import { RE2JS } from 're2js';
import { EmbeddedError, codes } from '../errors.ts';

export type StringTest = (text: string) => boolean;

const BACKTRACK_LIMIT_MS = 250;
const CACHE_LIMIT = 500;
const cache = new Map<string, StringTest>();

/** Patterns without repetition, groups or alternatives cannot backtrack, and the native engine is faster. */
const TRIVIAL = /^(?:[^\\*+?{}()|[\].]|\\[.*+?^${}()|[\]\\/-])*$/;

/** Removes what the `x` option ignores: white space and comments outside character classes. */
function stripExtended(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\s+|#[^\n]*/g, (m) =>
    /^[\s#]/.test(m) ? '' : m,
  );
}

function backtracking(source: string, flags: string): StringTest {
  const context = vm.createContext({ re: new RegExp(source, flags), text: '' });
  const script = new vm.Script('re.test(text)');
  return (text) => {
    context['text'] = text;
    try {
      return script.runInContext(context, { timeout: BACKTRACK_LIMIT_MS }) === true;
    } catch {
      throw new EmbeddedError(
        codes.RegexError,
        'Regular expression took too long: it backtracks without bound',
      );
    }
  };
}

function compile(pattern: string, options: string): StringTest {
  const source = options.includes('x') ? stripExtended(pattern) : pattern;
  const flags = ['i', 'm', 's'].filter((f) => options.includes(f)).join('');
  if (TRIVIAL.test(source)) {
    const re = new RegExp(source.replace(/\\-/g, '-'), `${flags}u`);
    return (text) => re.test(text);
  }
  try {
    const re = RE2JS.compile(flags ? `(?${flags})${source}` : source);
    return (text) => re.matcher(text).find();
  } catch {
    // Look-around, back references and the like: fall through to the engine that has them.
  }
  try {
    return backtracking(source, `${flags}u`);
  } catch {
    try {
      return backtracking(source, flags);
    } catch (error) {
      throw new EmbeddedError(codes.RegexError, `Regular expression is invalid: ${(error as Error).message}`);
    }
  }
}

/** A test for a pattern with MongoDB's options (`i`, `m`, `s`, `x`; `u` changes nothing). */
export function regexTest(pattern: string, options: string): StringTest {
  for (const option of options) {
    if (!'imsxu'.includes(option)) {
      throw new EmbeddedError(51108, `invalid flag in regex options: ${option}`);
    }
  }
  if (pattern.includes('\0'))
    throw new EmbeddedError(codes.BadValue, 'Regular expression cannot contain an embedded null byte');
  const key = `${options}/${pattern}`;
  let test = cache.get(key);
  if (!test) {
    const plain = compile(pattern, options);
    // `$` also matches before a final line break there, which neither engine does.
    const lenientEnd = pattern.includes('$') && !options.includes('m') && !/\\z/.test(pattern);
    test = lenientEnd ? (text) => plain(text) || (text.endsWith('\n') && plain(text.slice(0, -1))) : plain;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(key, test);
  }
  return test;
}

/** The literal text every match must start with, or '' where nothing can be said. */
export function literalPrefix(pattern: string, options: string): string {
  if (options.replace('s', '').replace('u', '') !== '' || !pattern.startsWith('^')) return '';
  const match = /^\^((?:[^\\*+?{}()|[\].^$]|\\[.*+?^${}()|[\]\\/-])*)([*+?{]?)/.exec(pattern);
  if (!match || /(?<!\\)\|/.test(pattern)) return '';
  let literal = match[1] as string;
  // The last character is what a following quantifier repeats.
  if (match[2]) literal = literal.replace(/\\?[\s\S]$/u, '');
  return literal.replace(/\\([\s\S])/g, '$1');
}
