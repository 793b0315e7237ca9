/** A calculation as the platform keeps it: a JSON tree that nothing runs as code. */
export type Expression =
  | { field: string; label?: string; unit?: string }
  | { const: number }
  | { op: Operation; args: Expression[] };
type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'round';

export type Parsed =
  | { ok: true; tree: Expression }
  | { ok: false; at: number; reason: 'empty' | 'unknown-field' | 'unexpected' | 'missing'; word: string };

interface Token {
  kind: 'number' | 'name' | 'sign';
  text: string;
  at: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '（': '(',
  '）': ')',
  '，': ',',
  '＋': '+',
};
const FUNCTIONS: Readonly<Record<string, Operation>> = {
  min: 'min',
  max: 'max',
  round: 'round',
  取小: 'min',
  取大: 'max',
  四舍五入: 'round',
};

function tokens(text: string): Token[] | { at: number; word: string } {
  const found: Token[] = [];
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|([-+*/(),×÷−（），＋]))/uy;
  let at = 0;
  while (at < text.trimEnd().length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return { at, word: text.slice(at).trim().slice(0, 1) };
    const [whole, number, name, sign] = match;
    const word = number ?? name ?? sign ?? '';
    const start = at + whole.length - word.length;
    if (number) found.push({ kind: 'number', text: number, at: start });
    else if (name) found.push({ kind: 'name', text: name, at: start });
    else found.push({ kind: 'sign', text: SIGNS[word] ?? word, at: start });
    at += whole.length;
  }
  return found;
}

class Fault extends Error {
  readonly refusal: Extract<Parsed, { ok: false }>;
  constructor(reason: Extract<Parsed, { ok: false }>['reason'], at: number, word: string) {
    super(reason);
    this.refusal = { ok: false, at, reason, word };
  }
}

class Reader {
  #next = 0;
  readonly #tokens: Token[];
  readonly #length: number;
  readonly #resolve: (name: string) => Expression | undefined;

  constructor(list: Token[], length: number, resolve: (name: string) => Expression | undefined) {
    this.#tokens = list;
    this.#length = length;
    this.#resolve = resolve;
  }

  whole(): Expression {
    const tree = this.#sum();
    const rest = this.#tokens[this.#next];
    if (rest) throw new Fault('unexpected', rest.at, rest.text);
    return tree;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #expect(sign: string): void {
    if (this.#take(sign)) return;
    throw new Fault('missing', this.#tokens[this.#next]?.at ?? this.#length, sign);
  }

  #sum(): Expression {
    let left = this.#term();
    for (;;) {
      if (this.#take('+')) left = joined('add', left, this.#term());
      else if (this.#take('-')) left = joined('subtract', left, this.#term());
      else return left;
    }
  }

  #term(): Expression {
    let left = this.#factor();
    for (;;) {
      if (this.#take('*')) left = joined('multiply', left, this.#factor());
      else if (this.#take('/')) left = joined('divide', left, this.#factor());
      else return left;
    }
  }

  #factor(): Expression {
    if (this.#take('-')) {
      const inner = this.#factor();
      return 'const' in inner ? { const: -inner.const } : joined('subtract', { const: 0 }, inner);
    }
    if (this.#take('(')) {
      const inner = this.#sum();
      this.#expect(')');
      return grouped(inner);
    }
    const token = this.#tokens[this.#next];
    if (!token) throw new Fault('missing', this.#length, '');
    if (token.kind === 'sign') throw new Fault('unexpected', token.at, token.text);
    this.#next += 1;
    if (token.kind === 'number') return { const: Number(token.text) };
    const op = FUNCTIONS[token.text];
    if (op && this.#take('(')) return { op, args: this.#args() };
    const field = this.#resolve(token.text);
    if (!field) throw new Fault('unknown-field', token.at, token.text);
    return field;
  }

  #args(): Expression[] {
    const args = [this.#sum()];
    while (this.#take(',')) args.push(this.#sum());
    this.#expect(')');
    return args;
  }
}

/** Marks what stood in brackets, so that `(a - b) - c` and `a - b - c` are not told apart but `a - (b - c)` is. */
const BRACKETS = new WeakSet<object>();
const grouped = (tree: Expression): Expression => {
  const copy = { ...tree };
  BRACKETS.add(copy);
  return copy;
};

/** Left to right: `a × b × c` is one product of three. */
function joined(op: Operation, left: Expression, right: Expression): Expression {
  if ('op' in left && left.op === op && !BRACKETS.has(left)) return { op, args: [...left.args, right] };
  return { op, args: [left, right] };
}

/** Reads `area * days * 0.6`; names are resolved to form fields by the caller. Nothing is ever run. */
export function parseFormula(text: string, resolve: (name: string) => Expression | undefined): Parsed {
  const list = tokens(text);
  if (!Array.isArray(list)) return { ok: false, reason: 'unexpected', ...list };
  if (list.length === 0) return { ok: false, at: 0, reason: 'empty', word: '' };
  try {
    return { ok: true, tree: new Reader(list, text.trimEnd().length, resolve).whole() };
  } catch (fault) {
    if (fault instanceof Fault) return fault.refusal;
    throw fault;
  }
}

const WRITTEN = { add: ' + ', subtract: ' - ', multiply: ' * ', divide: ' / ' } as const;
const RANK = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

/** The tree as text that parses back to it. */
export function formulaText(tree: Expression): string {
  if ('const' in tree) return String(tree.const);
  if ('field' in tree) return tree.field;
  const { op, args } = tree;
  if (op === 'min' || op === 'max' || op === 'round') return `${op}(${args.map(formulaText).join(', ')})`;
  return args
    .map((arg, index) => {
      const text = formulaText(arg);
      if ('const' in arg) return arg.const < 0 && index > 0 ? `(${text})` : text;
      if (!('op' in arg) || !(arg.op in RANK)) return text;
      const rank = RANK[arg.op as keyof typeof RANK];
      const bare = rank > RANK[op] || (rank === RANK[op] && index === 0 && arg.op !== op);
      return bare ? text : `(${text})`;
    })
    .join(WRITTEN[op]);
}

/** Every field a tree reads. */
export function fieldsIn(tree: Expression): string[] {
  if ('field' in tree) return [tree.field];
  if ('const' in tree) return [];
  return tree.args.flatMap(fieldsIn);
}
