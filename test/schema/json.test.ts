import { expect } from 'chai';
import { fromPointer } from '../../src/schema/rules/from-pointer.js';
import { clone, equal, own, read, toPointer, write, type Path } from '../../src/schema/json.js';
import { removeAt } from '../../src/flow/structured/edit-value.js';

describe('pointer', () => {
  const paths: [Path, string][] = [
    [[], ''],
    [['a', 'b'], '/a/b'],
    [['a/b', 'c~d', ''], '/a~1b/c~0d/'],
    [['with space', 'with.dot', 'with:colon', '~1'], '/with space/with.dot/with:colon/~01'],
  ];
  for (const [path, pointer] of paths) {
    it(`writes ${JSON.stringify(path)} as "${pointer}" and reads it back`, () => {
      expect(toPointer(path)).to.equal(pointer);
      expect(fromPointer(pointer)).to.deep.equal(path);
    });
  }

  it('reads own properties only', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(own({}, name), name).to.equal(undefined);
      expect(read({ a: {} }, ['a', name]), name).to.equal(undefined);
    }
    expect(own('text', 'length')).to.equal(undefined);
    expect(own([7], 0)).to.equal(7);
  });

  it('writes and removes under any name without touching a prototype', () => {
    for (const name of ['constructor', '__proto__', 'prototype', 'a.b', 'a b', '']) {
      const root = {};
      write(root, [name, 'inner'], 1);
      expect(read(root, [name, 'inner']), name).to.equal(1);
      expect(Object.keys(root)).to.deep.equal([name]);
      removeAt(root, [name]);
      expect(Object.keys(root)).to.deep.equal([]);
    }
    expect(({} as Record<string, unknown>).inner).to.equal(undefined);
  });

  it('makes arrays for indexes and objects for keys', () => {
    const root = {};
    write(root, ['list', 0, 'name'], 'x');
    expect(root).to.deep.equal({ list: [{ name: 'x' }] });
  });

  it('leaves a gap where an item of an array is removed', () => {
    const root = { list: ['a', 'b', 'c'] };
    removeAt(root, ['list', 1]);
    expect(root.list).to.deep.equal(['a', undefined, 'c']);
  });

  it('clones without sharing, and keeps an own __proto__', () => {
    const value = JSON.parse('{"__proto__": {"a": 1}, "list": [{"b": 2}]}') as Record<string, unknown>;
    const copy = clone(value);
    expect(equal(copy, value)).to.equal(true);
    expect(Object.keys(copy)).to.deep.equal(['__proto__', 'list']);
    write(copy, ['list', 0, 'b'], 3);
    expect(read(value, ['list', 0, 'b'])).to.equal(2);
  });

  const pairs: [unknown, unknown, boolean][] = [
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: undefined }, {}, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, undefined, false],
    [0, false, false],
    ['', null, false],
  ];
  for (const [a, b, expected] of pairs) {
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)} are ${expected ? '' : 'not '}equal`, () => {
      expect(equal(a, b)).to.equal(expected);
    });
  }
});
