import assert from 'node:assert/strict';
import { creditCodeFault } from '../../platform/render/checks/credit-code.ts';
import { idNumberFault } from '../../platform/render/checks/id-number.ts';
import { passwordFault, passwordStrength } from '../../platform/render/checks/password.ts';
import { phoneFault } from '../../platform/render/checks/phone.ts';

describe('checks of what people write', () => {
  it('find what is wrong with an identity number (GB 11643)', () => {
    assert.equal(idNumberFault('11010519491231002X'), null);
    assert.equal(idNumberFault('440524188001010014'), 'birthday');
    assert.equal(idNumberFault('11010519491231002'), 'length');
    assert.equal(idNumberFault('11010519491231002x'), 'characters');
    assert.equal(idNumberFault('110105194902310028'), 'birthday');
    assert.equal(idNumberFault('110105194912310021'), 'check-digit');
  });

  it('find what is wrong with a credit code (GB 32100)', () => {
    assert.equal(creditCodeFault('91350100M000100Y43'), null);
    assert.equal(creditCodeFault('91350100M000100Y4'), 'length');
    assert.equal(creditCodeFault('91350100M000100I43'), 'characters');
    assert.equal(creditCodeFault('91350100M000100Y44'), 'check-digit');
  });

  it('every single changed character of a credit code is noticed', () => {
    const code = '91350100M000100Y43';
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    for (const index of code.split('').keys()) {
      for (const character of alphabet.filter((one) => one !== code[index])) {
        const changed = code.slice(0, index) + character + code.slice(index + 1);
        assert.equal(creditCodeFault(changed), 'check-digit', changed);
      }
    }
  });

  it('judge passwords by length first', () => {
    assert.equal(passwordFault('short'), 'length');
    assert.equal(passwordFault('aaaaaaaaaaaa'), 'repeats');
    assert.equal(passwordFault('linxiaowen-2026', 'linxiaowen'), 'username');
    assert.equal(passwordFault('1234567890'), 'common');
    assert.equal(passwordFault('correct horse battery'), null);
    assert.equal(passwordStrength('correct horse battery'), 'strong');
  });

  it('find what is wrong with a mobile number', () => {
    assert.equal(phoneFault('13955500123'), null);
    assert.equal(phoneFault('1395550012'), 'length');
    assert.equal(phoneFault('139-5550012'), 'characters');
    assert.equal(phoneFault('23955500123'), 'start');
  });
});
