import assert from 'node:assert/strict';
import { rememberDear } from '../../../platform/services/supervision/remember-dear.ts';

describe('figures that are dear to count', () => {
  /** Counting takes 10 milliseconds of a clock that only the test moves. */
  const counter = (least: number) => {
    let time = 0;
    let made = 0;
    const asked = rememberDear<null, number>(
      least,
      async () => {
        made += 1;
        const own = made;
        time += 10;
        return own;
      },
      () => time,
    );
    return {
      ask: () => asked('key', null),
      pass: (milliseconds: number) => {
        time += milliseconds;
      },
      made: () => made,
    };
  };

  it('are counted once for everybody who asks meanwhile and while they are fresh', async () => {
    const { ask, pass, made } = counter(1000);
    assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
    pass(1000);
    assert.equal(await ask(), 1);
    assert.equal(made(), 1);
  });

  it('stay fresh for fifty times what they cost', async () => {
    const { ask, pass, made } = counter(1);
    await ask();
    pass(500);
    await ask();
    assert.equal(made(), 1);
  });

  it('a somewhat older one is shown while the next is counted, once', async () => {
    const { ask, pass, made } = counter(1000);
    await ask();
    pass(1001);
    assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
    assert.equal(made(), 2);
    assert.equal(await ask(), 2);
  });

  it('one that is far too old is not shown', async () => {
    const { ask, pass } = counter(1000);
    await ask();
    pass(6001);
    assert.equal(await ask(), 2);
  });

  it('a failure is not kept', async () => {
    let calls = 0;
    const asked = rememberDear<null, string>(1e9, async () => {
      calls += 1;
      if (calls === 1) throw new Error('away');
      return 'counted';
    });
    await assert.rejects(asked('key', null), /away/);
    assert.equal(await asked('key', null), 'counted');
  });
});
