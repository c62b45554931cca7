import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../support/fields-host.js';
import { clearPage, formOf, type FormHarness } from '../../support/form-harness.js';

describe('a list', () => {
  afterEach(clearPage);

  const names = { type: 'array', items: { type: 'string' } };

  it('gets an item, and the focus in it', async () => {
    const page = await formOf(names);
    await page.press('Add to Field');
    expect(page.root.activeElement).to.equal(page.control('Item 1'));
    await page.type('Item 1', 'one');
    await page.press('Add to Field');
    await page.type('Item 2', 'two');
    expect(page.parameters).to.deep.equal({ field: ['one', 'two'] });
  });

  it('loses an item, and the focus goes to the next', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two', 'three'] } });
    await page.press('Remove Item 2');
    expect(page.parameters).to.deep.equal({ field: ['one', 'three'] });
    expect(page.control('Item 2').value).to.equal('three');
    expect(page.root.activeElement).to.equal(page.button('Remove Item 2'));
  });

  it('that is empty again has the focus on the button that adds', async () => {
    const page = await formOf(names, { given: { field: ['one'] } });
    await page.press('Remove Item 1');
    expect(page.root.activeElement).to.equal(page.button('Add to Field'));
  });

  it('shows no other secret in clear when one that is shown goes', async () => {
    const page = await formOf(
      { type: 'array', items: { type: 'string', isSensitive: true } },
      { given: { field: ['one', 'two'] } },
    );
    await page.press('Show Item 1');
    await page.press('Remove Item 1');
    expect(page.control('Item 1').value).to.equal('two');
    expect(page.control('Item 1').matches('.masked')).to.equal(true);
  });

  it('is put in another order by keys alone, and says where the item is now', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two', 'three'] } });
    page.button('Move Item 3 up').focus();
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    expect(page.parameters).to.deep.equal({ field: ['one', 'three', 'two'] });
    expect(page.root.activeElement).to.equal(page.button('Move Item 2 up'));
    expect(page.root.querySelector('.spoken[role=status]')!.textContent).to.equal(
      'Item 3 is number 2 of 3 now.',
    );
    await sendKeys({ press: ' ' });
    await settled(page.host);
    expect(page.parameters).to.deep.equal({ field: ['three', 'one', 'two'] });
    expect([1, 2, 3].map((number) => page.control(`Item ${number}`).value)).to.deep.equal([
      'three',
      'one',
      'two',
    ]);
    // There is nowhere further up.
    expect(page.root.activeElement).to.equal(page.button('Move Item 1 down'));
  });

  it('moves the first item only down and the last only up, and a single one nowhere', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two'] } });
    expect(movesIn(page)).to.deep.equal(['Move Item 1 down', 'Move Item 2 up']);
    await page.press('Move Item 1 down');
    expect(page.parameters).to.deep.equal({ field: ['two', 'one'] });
    expect(page.root.activeElement).to.equal(page.button('Move Item 2 up'));
    await page.press('Remove Item 1');
    expect(movesIn(page)).to.deep.equal([]);
  });

  it('leaves items where they are that have a meaning by their place, or that nobody may change', async () => {
    const tuple = await formOf(
      { type: 'array', prefixItems: [{ type: 'integer' }], items: { type: 'string' } },
      { given: { field: [1, 'a', 'b'] } },
    );
    expect(movesIn(tuple)).to.deep.equal(['Move Item 2 down', 'Move Item 3 up']);
    const old = await formOf(
      { type: 'array', items: [{ type: 'string' }, { type: 'string' }] },
      { given: { field: ['a', 'b'] } },
    );
    expect(movesIn(old)).to.deep.equal([]);
    const shown = await formOf({ ...names, readOnly: true }, { given: { field: ['a', 'b'] } });
    expect(movesIn(shown)).to.deep.equal([]);
  });

  it('moves all that is shown of an item with it', async () => {
    const page = await formOf(
      {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            key: { type: 'string', isSensitive: true },
            age: { type: 'integer' },
            ratio: { type: 'number' },
          },
        },
      },
      { given: { field: [{ key: 'first' }, { key: 'second' }] } },
    );
    await page.press('Show Key');
    await page.type('Age', 'old', 0);
    await page.leave('Age', 0);
    await page.type('Ratio', '1.50', 0);
    await page.press('Move Item 1 down');
    expect([0, 1].map((nth) => page.control('Key', nth).matches('.masked'))).to.deep.equal([true, false]);
    expect([0, 1].map((nth) => page.control('Key', nth).value)).to.deep.equal(['second', 'first']);
    expect([0, 1].map((nth) => page.control('Age', nth).value)).to.deep.equal(['', 'old']);
    expect([0, 1].map((nth) => page.problemOf('Age', nth))).to.deep.equal([
      '',
      'Age must be a whole number.',
    ]);
    expect([0, 1].map((nth) => page.control('Ratio', nth).value)).to.deep.equal(['', '1.50']);
  });

  it('of unions moves what was chosen and typed, and calls its items by their numbers', async () => {
    const items = {
      oneOf: ['Key', 'User'].map((title) => ({ title, properties: { [title]: { type: 'string' } } })),
    };
    const page = await formOf({ type: 'array', items }, { given: { field: [{ Key: 'k' }, { User: 'u' }] } });
    await page.press('Move Item 2 up');
    expect(page.parameters).to.deep.equal({ field: [{ User: 'u' }, { Key: 'k' }] });
    expect(page.control('User', 1).value).to.equal('u');
    const groups = [...page.root.querySelectorAll('[role=group][aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(groups).to.deep.equal(['Item 1', 'Item 2']);
  });

  it('takes no more items than allowed', async () => {
    const page = await formOf({ ...names, maxItems: 1 }, { given: { field: ['one'] } });
    expect(page.button('Add to Field').disabled).to.equal(true);
  });

  it('of objects shows each in a box of its own', async () => {
    const page = await formOf({
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' }, age: { type: 'integer' } } },
    });
    await page.press('Add to Field');
    await page.press('Add to Field');
    await page.type('Name', 'second', 1);
    await page.type('Age', '7', 0);
    expect(page.parameters).to.deep.equal({ field: [{ age: 7 }, { name: 'second' }] });
    const groups = [...page.root.querySelectorAll('[role=group][aria-label]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(groups).to.deep.equal(['Item 1', 'Item 2']);
  });
});

function movesIn({ root }: FormHarness): string[] {
  return [...root.querySelectorAll('[aria-label^=Move]')].map((each) => each.getAttribute('aria-label')!);
}
