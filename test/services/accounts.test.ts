import assert from 'node:assert/strict';
import { subject } from '@casl/ability';
import fc from 'fast-check';
import {
  defineAbilityFor,
  grantableRoles,
  may,
  type PrincipalData,
} from '../../platform/services/abilities.ts';
import {
  isCreditCode,
  isPersonNumber,
  maskNumber,
  maskPhone,
} from '../../platform/services/accounts/identity-numbers.ts';
import {
  hashPassword,
  passwordFault,
  passwordMatches,
  pretendToCheck,
} from '../../platform/services/accounts/passwords.ts';

describe('numbers applicants are known by', () => {
  it('公民身份号码: examples of GB 11643', () => {
    for (const number of ['11010519491231002X', '440524188001010014', '990101199003074120']) {
      assert.equal(isPersonNumber(number), !number.includes('1880'), number);
    }
  });

  it('any single wrong digit of a number is noticed', () => {
    const number = '11010519491231002X';
    for (let place = 0; place < 17; place += 1) {
      for (const digit of '0123456789') {
        const wrong = number.slice(0, place) + digit + number.slice(place + 1);
        if (wrong !== number) assert.equal(isPersonNumber(wrong), false, wrong);
      }
    }
  });

  it('a date that never was, other lengths, other characters', () => {
    for (const number of [
      '110105194902310021',
      '11010519491331002X',
      '1101051949123100',
      '11010519491231002x',
      '',
      'x'.repeat(18),
    ]) {
      assert.equal(isPersonNumber(number), false, number);
    }
  });

  it('统一社会信用代码: published examples of GB 32100, and none with a character changed', () => {
    for (const code of ['91350100M000100Y43', '91990100MA7K3QXR49']) {
      assert.equal(isCreditCode(code), true, code);
      assert.equal(isCreditCode(`${code.slice(0, 8)}${code[8] === '2' ? '3' : '2'}${code.slice(9)}`), false);
    }
    for (const code of ['91350100M000100Y44', '91350100M000100I43', '', '9'.repeat(18)]) {
      assert.equal(isCreditCode(code), false, code);
    }
  });

  it('masking leaves the first six and the last four, and never more', () => {
    assert.equal(maskNumber('11010519491231002X'), '110105********002X');
    assert.equal(maskNumber('12345'), '*****');
    assert.equal(maskPhone('13912345678'), '139****5678');
    fc.assert(
      fc.property(fc.string({ minLength: 11, maxLength: 40 }), (number) => {
        assert.equal(maskNumber(number).replace(/[^*]/g, '').length >= number.length - 10, true);
      }),
    );
  });
});

describe('passwords', () => {
  it('are kept as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.notEqual(one, two);
    assert.equal(await passwordMatches(one, 'correct horse'), true);
    assert.equal(await passwordMatches(one, 'correct horsf'), false);
    assert.equal(await pretendToCheck('whatever'), false);
  });

  it('typed with another keyboard, the same letters are the same password', async () => {
    assert.equal(await passwordMatches(await hashPassword('ｐａｓｓｗｏｒｄ－１２'), 'password-12'), true);
  });

  it('are long, are not the name, are not one letter', () => {
    assert.equal(passwordFault('123456789', 'zhang'), 'short');
    assert.equal(passwordFault('ZhangSanFeng', 'zhangsanfeng'), 'is-username');
    assert.equal(passwordFault('abababababab', 'zhang'), 'monotonous');
    assert.equal(passwordFault('密码够长也可以用汉字', 'zhang'), null);
  });
});

describe('what accounts may do', () => {
  const staff = (roles: PrincipalData['roles'], more: Partial<PrincipalData> = {}): PrincipalData => ({
    ...{ account: 'me', kind: 'staff', roles, department: 'housing', posts: [] },
    ...more,
  });
  const can = (who: PrincipalData, action: string, type: Parameters<typeof may>[2], record: object) =>
    may(defineAbilityFor(who), action, type, record);
  const housingCase = { departments: ['housing'], applicant: { account: 'somebody' } };
  const marketCase = { departments: ['market', 'traffic-police'], applicant: { account: 'me' } };
  const task = (department: string, post: string) => ({
    forApplicant: false,
    assignees: [{ department, post }],
  });

  it('clerks, reviewers and approvers see the cases of their department and act in their posts', () => {
    for (const role of ['window-clerk', 'reviewer', 'approver'] as const) {
      const who = staff([role], { posts: ['handler'] });
      assert.equal(can(who, 'read', 'Case', housingCase), true);
      assert.equal(can(who, 'read', 'Case', marketCase), false);
      assert.equal(can(who, 'act', 'Task', task('housing', 'handler')), true);
      assert.equal(can(who, 'act', 'Task', task('housing', 'approver')), false);
      assert.equal(can(who, 'act', 'Task', task('market', 'handler')), false);
      assert.equal(can(who, 'act', 'Task', { ...task('housing', 'handler'), forApplicant: true }), false);
    }
  });

  it('department and post belong together: the right post of another department is not theirs', () => {
    const who = staff(['reviewer'], { posts: ['handler'] });
    const both = {
      forApplicant: false,
      assignees: [
        { department: 'market', post: 'handler' },
        { department: 'housing', post: 'approver' },
      ],
    };
    assert.equal(can(who, 'act', 'Task', both), false);
  });

  it('without a post or a department nobody acts', () => {
    assert.equal(can(staff(['approver']), 'act', 'Task', task('housing', 'approver')), false);
    const nowhere = staff(['approver'], { department: undefined, posts: ['approver'] });
    assert.equal(can(nowhere, 'read', 'Case', housingCase), false);
    assert.equal(
      can(nowhere, 'act', 'Task', { forApplicant: false, assignees: [{ post: 'approver' }] }),
      false,
    );
  });

  it('supervisors see everything and touch nothing; system administrators act on no case', () => {
    for (const role of ['supervisor', 'system-admin'] as const) {
      const who = staff([role], { posts: ['handler'] });
      assert.equal(can(who, 'read', 'Case', marketCase), true);
      assert.equal(can(who, 'act', 'Case', marketCase), false);
      assert.equal(can(who, 'act', 'Task', task('housing', 'handler')), false);
    }
    assert.equal(can(staff(['supervisor']), 'update', 'Item', { department: 'housing' }), false);
  });

  it("a department's administrator edits the department, its items and its staff", () => {
    const who = staff(['department-admin']);
    assert.equal(can(who, 'publish', 'Item', { department: 'housing' }), true);
    assert.equal(can(who, 'update', 'Item', { department: 'market' }), false);
    assert.equal(can(who, 'update', 'Definition', { kind: 'department', key: 'housing' }), true);
    assert.equal(can(who, 'update', 'Definition', { kind: 'department', key: 'market' }), false);
    assert.equal(can(who, 'update', 'Definition', { kind: 'theme', key: 'housing' }), false);
    assert.equal(can(who, 'update', 'Account', { kind: 'staff', department: 'housing' }), true);
    assert.equal(can(who, 'update', 'Account', { kind: 'staff', department: 'market' }), false);
    assert.equal(can(who, 'read', 'Account', { kind: 'person' }), false);
    assert.equal(can(who, 'read', 'Case', housingCase), true);
    assert.equal(can(who, 'read', 'Case', marketCase), false);
    assert.equal(can(who, 'act', 'Task', task('housing', 'handler')), false);
  });

  it('who watches over cases: the centre over all, leaders over their department, nobody else', () => {
    const over = (department: string) => ({ item: { department } });
    for (const role of ['supervisor', 'hall-admin', 'system-admin'] as const)
      assert.equal(can(staff([role]), 'supervise', 'Case', over('market')), true, role);
    for (const role of ['department-admin', 'approver'] as const) {
      assert.equal(can(staff([role]), 'supervise', 'Case', over('housing')), true, role);
      assert.equal(can(staff([role]), 'supervise', 'Case', over('market')), false, role);
    }
    for (const role of ['window-clerk', 'reviewer'] as const)
      assert.equal(can(staff([role]), 'supervise', 'Case', over('housing')), false, role);
  });

  it('a deputy has the posts of the colleague on leave beside the own ones', () => {
    const standsIn = [{ department: 'housing', post: 'approver', for: { account: 'away', name: '某人' } }];
    const who = staff(['reviewer'], { posts: ['handler'], standsIn });
    assert.equal(can(who, 'act', 'Task', task('housing', 'handler')), true);
    assert.equal(can(who, 'act', 'Task', task('housing', 'approver')), true);
    assert.equal(can(who, 'act', 'Task', task('housing', 'window')), false);
    assert.equal(can(who, 'act', 'Task', task('market', 'approver')), false);
  });

  it('applicants have their own drafts and cases, whatever roles were slipped in', () => {
    const who: PrincipalData = {
      account: 'me',
      kind: 'person',
      roles: ['applicant-person', 'system-admin'],
      posts: [],
    };
    assert.equal(can(who, 'update', 'Draft', { account: 'me' }), true);
    assert.equal(can(who, 'read', 'Draft', { account: 'you' }), false);
    assert.equal(can(who, 'read', 'Case', marketCase), true);
    assert.equal(can(who, 'read', 'Case', housingCase), false);
    assert.equal(can(who, 'read', 'Definition', { kind: 'theme', key: 'x' }), false);
    assert.equal(can(who, 'read', 'Account', { kind: 'staff' }), false);
    assert.equal(can(who, 'read', 'Message', { account: 'you' }), false);
  });

  it('asking leaves the record as it was', () => {
    const record = Object.freeze({ account: 'me' });
    assert.equal(can(staff(['approver']), 'read', 'Message', record), true);
    assert.doesNotThrow(() => subject('Case', { ...record }));
  });

  it('nobody gives a role above their own', () => {
    assert.equal(grantableRoles(['department-admin']).includes('hall-admin'), false);
    assert.equal(grantableRoles(['hall-admin']).includes('system-admin'), false);
    assert.deepEqual(grantableRoles(['approver', 'supervisor']), []);
    for (const role of ['applicant-person', 'applicant-enterprise'] as const) {
      assert.equal(grantableRoles(['system-admin']).includes(role), false);
    }
  });
});
