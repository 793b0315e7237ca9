import type { Jieba } from '@node-rs/jieba';

/** Words that say nothing about which item is meant. */
const FILLERS = new Set(
  '的 了 吗 呢 和 与 及 或 我 要 想 怎么 如何 怎样 哪里 在 去 办 办理 申请 需要 什么 可以 请问 a the for to of how'.split(
    ' ',
  ),
);

interface Words {
  jieba: Jieba;
  pinyin(text: string): string[];
}
let loaded: Promise<Words> | undefined;
/** The dictionaries take some 40 MB and half a second: loaded at the first search or indexing. */
function words(): Promise<Words> {
  loaded ??= load();
  return loaded;
}
async function load(): Promise<Words> {
  const [{ Jieba }, { dict }, { pinyin }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
    import('pinyin-pro'),
  ]);
  return {
    jieba: Jieba.withDict(dict),
    pinyin: (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' }),
  };
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const clean = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[ü]/g, 'v');
const latinWords = (text: string): string[] => clean(text).match(/[a-z0-9]+/g) ?? [];

function spellings(text: string, pinyin: Words['pinyin']): string[] {
  const syllables = pinyin(text).map(clean);
  if (syllables.length === 0) return [];
  return [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}

/**
 * Everything a text may be found by: its Chinese words and their endings, the whole text and each word in pinyin and
 * in initials, and its Latin words. All lower case, each once.
 */
export async function tokensOf(...texts: readonly string[]): Promise<string[]> {
  const { jieba, pinyin } = await words();
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const word of latinWords(text)) if (!FILLERS.has(word)) tokens.add(word);
    if (!isChinese(text)) continue;
    const whole = clean(text).replace(/[^\p{Script=Han}a-z0-9]/gu, '');
    for (const piece of [whole, ...jieba.cutForSearch(whole, true).filter(isChinese)]) {
      if (FILLERS.has(piece)) continue;
      tokens.add(piece);
      for (const spelling of spellings(piece, pinyin)) tokens.add(spelling);
    }
  }
  return [...tokens];
}

export interface QueryWords {
  /** As typed, cut at spaces: 占道 is a word to people, though not to a dictionary. */
  typed: string[];
  /** As a dictionary cuts it, without the words that tell nothing. */
  pieces: string[];
}

/** The words of a query. A query of fillers alone searches for all of it. */
export async function queryWords(query: string): Promise<QueryWords> {
  const text = clean(query).trim();
  const { jieba } = await words();
  const typed = text.match(/[\p{Script=Han}a-z0-9]+/gu) ?? [];
  const cut = typed.flatMap((word) => (isChinese(word) ? jieba.cut(word, true) : [word]));
  const telling = cut.filter((piece) => !FILLERS.has(piece));
  return { typed: few(typed), pieces: few(telling.length > 0 ? telling : cut) };
}
const few = (found: readonly string[]): string[] => [...new Set(found)].slice(0, 8);

/** The words of some texts that a query word stands for: itself, or what is spelt like it. */
export async function matchedIn(texts: readonly string[], query: readonly string[]): Promise<string[]> {
  const { jieba, pinyin } = await words();
  const pieces = new Set(
    texts.flatMap((text) => [...jieba.cutForSearch(text, true), ...(text.length < 7 ? [text] : [])]),
  );
  const matched = new Set<string>();
  for (const word of query) {
    if (texts.some((text) => text.toLowerCase().includes(word))) matched.add(word);
    else if (!isChinese(word)) {
      for (const piece of pieces) {
        const isSpelt =
          piece.length > 1 && spellings(piece, pinyin).some((spelling) => spelling.startsWith(word));
        if (isSpelt) matched.add(piece);
      }
    }
  }
  return [...matched];
}
