import { strict as assert } from 'node:assert';
import { change, redo, startHistory, undo } from '../../admin-ui/src/items/define/history.ts';

describe('undo history', () => {
  it('goes back and forth, and a new change drops what was undone', () => {
    const two = change(change(startHistory('a'), 'b', 'x', 0), 'c', 'y', 10);
    assert.equal(undo(undo(two)).present, 'a');
    assert.equal(redo(undo(two)).present, 'c');
    assert.equal(redo(change(undo(two), 'd', 'z', 20)).present, 'd');
    assert.equal(undo(startHistory('a')).present, 'a');
  });

  it('takes quick changes of the same thing as one step', () => {
    const typed = change(
      change(change(startHistory(''), 'n', 'name', 0), 'na', 'name', 200),
      'nam',
      'name',
      400,
    );
    assert.equal(undo(typed).present, '');
    const later = change(typed, 'name', 'name', 9000);
    assert.equal(undo(later).present, 'nam');
  });
});
