import assert from 'node:assert/strict';
import type { Principal } from '../../../platform/services/context.ts';
import { behalf } from '../../../platform/services/inbox/inbox.ts';

const principal = {
  account: 'a1',
  department: 'market',
  posts: ['window'],
  standsIn: [{ department: 'market', post: 'review', for: { account: 'a2', name: '张伟民' } }],
} as unknown as Principal;

describe('an inbox of somebody who stands in for a colleague', () => {
  it('says in whose place a task is there', () => {
    assert.deepEqual(behalf({ posts: ['market/review'] }, principal), { onBehalfOf: '张伟民' });
    assert.deepEqual(behalf({ posts: ['market/review'], assignee: 'a2' }, principal), {
      onBehalfOf: '张伟民',
    });
  });
  it('says nothing of what is there in their own right', () => {
    assert.deepEqual(behalf({ posts: ['market/window', 'market/review'] }, principal), {});
    assert.deepEqual(behalf({ posts: ['market/review'], assignee: 'a1' }, principal), {});
  });
});
