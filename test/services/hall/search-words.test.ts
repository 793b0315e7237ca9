import assert from 'node:assert/strict';
import { matchedIn, queryWords, tokensOf } from '../../../platform/services/hall/search-words.ts';

describe('hall: words, pinyin, initials', () => {
  it('a name is found by its words, by pinyin, and by initials of both', async () => {
    const tokens = await tokensOf('临时占用城市道路许可', '占道', 'Road permit');
    for (const token of ['占道', 'zhandao', 'zd', '道路', 'daolu', 'dl', 'lszycsdlxk', 'road', 'permit']) {
      assert.ok(tokens.includes(token), token);
    }
    assert.equal(new Set(tokens).size, tokens.length);
  });

  it('a question is cut to the words that tell', async () => {
    assert.deepEqual(
      (await queryWords('我要办理营业执照')).pieces.filter((word) => word !== '我要'),
      ['营业执照'],
    );
    assert.deepEqual((await queryWords('占道')).typed, ['占道']);
    assert.deepEqual((await queryWords('  ROAD  Permit ')).pieces, ['road', 'permit']);
    assert.deepEqual(
      (await queryWords('办理')).pieces,
      ['办理'],
      'a query of fillers is searched for all the same',
    );
    assert.deepEqual((await queryWords('%$^&*')).pieces, []);
    assert.ok((await queryWords('长'.repeat(500))).pieces.length <= 8);
  });

  it('what was found is marked in the name, also when it was typed in pinyin', async () => {
    assert.deepEqual(await matchedIn(['临时占用城市道路许可'], ['道路']), ['道路']);
    assert.deepEqual(await matchedIn(['临时占用城市道路许可'], ['daolu']), ['道路']);
    assert.deepEqual(await matchedIn(['占道', '摆摊'], ['zd']), ['占道']);
    assert.deepEqual(await matchedIn(['营业执照'], ['预售']), []);
  });
});
