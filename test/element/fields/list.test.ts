import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { settled } from '../../support/fields-host.js';
import { clearPage, formOf, textOf, type FormHarness } from '../../support/form-harness.js';
import { middleOf } from '../../support/pointer.js';
import { until } from '../../support/until.js';

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

  it('leaves Enter to an input method, to a shortcut and to a text of several lines', async () => {
    const item = { type: 'string', format: 'multiline' };
    for (const [items, pressed] of [
      [{ type: 'string' }, { isComposing: true }],
      [{ type: 'string' }, { keyCode: 229 }],
      [{ type: 'string' }, { ctrlKey: true }],
      [{ type: 'string' }, { metaKey: true }],
      [item, {}],
    ] as [DataSchema, KeyboardEventInit][]) {
      const page = await formOf({ type: 'array', items }, { given: { field: ['one'] } });
      const key = { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...pressed };
      expect(page.control('Item 1').dispatchEvent(new KeyboardEvent('keydown', key))).to.equal(true);
      await settled(page.host);
      expect(page.parameters).to.deep.equal({ field: ['one'] });
      expect(page.root.querySelectorAll('.items > li').length).to.equal(1);
      page.host.remove();
    }
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
    expect(page.said).to.equal('Item 3 is number 2 of 3 now.');
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

  it('shows the tools of a row to a mouse in it, and to the focus, with nothing moving', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two'] } });
    const media = mediaOf(page, /\(hover/);
    const texts = media.map(({ mediaText }) => mediaText);
    for (const each of media) each.mediaText = 'all';
    try {
      const tool = (name: string) => page.button(name);
      const opacity = () =>
        ['Remove Item 1', 'Remove Item 2'].map((name) => getComputedStyle(tool(name)).opacity);
      const shows = (...wanted: string[]) =>
        until(
          () => opacity().join() === wanted.join(),
          () => opacity().join(),
        );
      const lefts = () =>
        ['Remove Item 1', 'Remove Item 2'].map((name) => tool(name).getBoundingClientRect().left);
      await sendMouse({ type: 'move', position: [0, 0] });
      await shows('0', '0');
      const [left] = lefts();
      await sendMouse({ type: 'move', position: middleOf(page.control('Item 2')) });
      await shows('0', '1');
      page.control('Item 1').focus();
      await shows('1', '1');
      expect(lefts()).to.deep.equal([left, left]);
    } finally {
      for (const [index, each] of media.entries()) each.mediaText = texts[index]!;
    }
  });

  it('shows them always to fingers and in forced colours', async () => {
    const page = await formOf(names, { given: { field: ['one', 'two'] } });
    const [mouse, noFingers] = mediaOf(page, /\(hover/).map(({ mediaText }) => mediaText);
    expect(mouse).to.match(/hover: hover\) and \(forced-colors: none\)/);
    expect(noFingers).to.match(/^not all and \(any-pointer: coarse\)$/);
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
    await toggle(page, 0);
    await toggle(page, 1);
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
    await toggle(page, 0);
    await toggle(page, 1);
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

describe('a list of objects', () => {
  afterEach(clearPage);

  const servers: DataSchema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['host'],
      properties: {
        host: { type: 'string' },
        port: { type: 'integer' },
        region: { enum: ['eu', 'us'], enumNames: ['Europe', 'America'] },
        since: { type: 'string', format: 'date' },
        active: { type: 'boolean', default: false },
        password: { type: 'string', isSensitive: true },
      },
    },
  };
  const whole = [
    { host: 'a.example', port: 1, region: 'eu', since: '2024-05-17', password: 'hunter2' },
    { host: 'b.example', active: true, password: 'hunter3' },
  ];

  it('folds items that are filled in to a line that says what is, but no secret', async () => {
    const page = await formOf(servers, { given: { field: whole }, strings: { language: 'en-GB' } });
    expect(linesIn(page)).to.deep.equal([
      'Item 1 a.example · 1 · Europe · 17 May 2024',
      'Item 2 b.example · Active',
    ]);
    expect(page.root.querySelectorAll('input')).to.have.length(0);
    expect(page.root.innerHTML).not.to.include('hunter');
  });

  it('unfolds and folds an item by keys, and says so', async () => {
    const page = await formOf(servers, { given: { field: whole } });
    const [first] = toggles(page) as [HTMLElement];
    first.focus();
    expect(first.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    expect(first.getAttribute('aria-expanded')).to.equal('true');
    expect(page.control('Host').value).to.equal('a.example');
    await page.type('Host', 'c.example');
    first.focus();
    await sendKeys({ press: ' ' });
    await settled(page.host);
    expect(page.root.activeElement).to.equal(first);
    expect(linesIn(page)[0]).to.match(/^Item 1 c\.example/);
  });

  it('shows the fields of an only item, of one that is not complete, and of an empty one', async () => {
    const open = async (field: unknown[], schema = servers) => {
      const page = await formOf(schema, { given: { field } });
      return toggles(page).map((each) => each.getAttribute('aria-expanded') === 'true');
    };
    expect(await open(whole.slice(0, 1))).to.deep.equal([true]);
    expect(await open([...whole, { port: 1 }])).to.deep.equal([false, false, true]);
    const optional: DataSchema = {
      type: 'array',
      items: { type: 'object', properties: { a: { type: 'string' } } },
    };
    expect(await open([{ a: 'x' }, {}], optional)).to.deep.equal([false, true]);
  });

  it('judges no object by what is required in an optional one that is left out, but by what is in a heading', async () => {
    const inner: DataSchema = { type: 'object', required: ['b'], properties: { b: { type: 'string' } } };
    const items: DataSchema = { type: 'object', properties: { a: { type: 'string' }, inner } };
    const page = await formOf({ type: 'array', items }, { given: { field: [{ a: '1' }, { a: '2' }] } });
    expect(linesIn(page)).to.deep.equal(['Item 1 1', 'Item 2 2']);
    const grouped: DataSchema = {
      type: 'object',
      required: ['b'],
      groups: [{ id: 'more', title: 'More' }],
      properties: { a: { type: 'string' }, b: { type: 'string', group: 'more' } },
    };
    const other = await formOf(
      { type: 'array', items: grouped },
      { given: { field: [{ a: '1' }, { a: '2', b: '3' }] } },
    );
    expect(linesIn(other)).to.deep.equal(['Item 1', 'Item 2 2 · 3']);
  });

  it('has an item that was added open, and the focus in its first control', async () => {
    const page = await formOf(
      { type: 'array', items: { type: 'object', properties: { a: { type: 'string', default: 'x' } } } },
      { given: { field: [{ a: '1' }, { a: '2' }] } },
    );
    await page.press('Add to Field');
    expect(linesIn(page)).to.deep.equal(['Item 1 1', 'Item 2 2', 'Item 3']);
    expect(page.root.activeElement).to.equal(page.control('A'));
  });

  it('unfolds an item with a problem, and does not fold it while it has one', async () => {
    const page = await formOf(servers, { given: { field: [whole[0], { ...whole[1], port: 'x' }] } });
    await page.check();
    expect(page.problemOf('Port')).not.to.equal('');
    await toggle(page, 1);
    expect(page.root.activeElement).to.equal(page.control('Port'));
    await page.type('Port', '2');
    await toggle(page, 1);
    expect(linesIn(page)[1]).to.equal('Item 2 b.example · 2 · Active');
  });

  it('keeps open an item in which something is wrong that was not judged before', async () => {
    const page = await formOf(servers, { given: { field: whole } });
    await toggle(page, 0);
    page.control('Port').focus();
    await sendKeys({ type: 'x' });
    toggles(page)[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(page.host);
    expect(page.problemOf('Port')).not.to.equal('');
    expect(page.root.activeElement).to.equal(page.control('Port'));
  });

  it('takes in what a program filled in without telling before it folds', async () => {
    const page = await formOf(servers, { given: { field: whole } });
    await toggle(page, 0);
    page.control('Host').value = 'filled.example';
    await toggle(page, 0);
    expect(linesIn(page)[0]).to.match(/filled\.example/);
    expect((page.parameters.field as { host: string }[])[0]!.host).to.equal('filled.example');
  });

  it('unfolds an item for the focus, also within another and in a list that does not show it', async () => {
    const tree: DataSchema = {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' }, field: servers } },
    };
    const given = Array.from({ length: 60 }, () => ({ name: 'x', field: whole }));
    const page = await formOf(tree, { given: { field: given } });
    expect(toggles(page)).to.have.length(50);
    const host = page.host.draft.root.fields[0]!.children[55]!.children[1]!.children[1]!.children[0]!;
    page.host.fields.focus(host);
    await page.host.updateComplete;
    expect((page.root.activeElement as HTMLInputElement).value).to.equal('b.example');
    // Nothing else was unfolded.
    expect(page.root.querySelectorAll('[part~=item-toggle][aria-expanded=true]')).to.have.length(2);
  });

  it('leaves items as the user had them when one is moved or goes, or the page sets a value', async () => {
    const third = { host: 'c.example' };
    const page = await formOf(servers, { given: { field: [...whole, third] } });
    await toggle(page, 2);
    const closed = () => linesIn(page).map((line) => line.includes('example'));
    await page.press('Move Item 3 up');
    expect(closed()).to.deep.equal([true, false, true]);
    await page.press('Remove Item 1');
    expect(closed()).to.deep.equal([false, true]);
    expect(page.root.activeElement).to.equal(page.button('Remove Item 1'));
    // The only one left is not unfolded.
    await page.press('Remove Item 1');
    expect(linesIn(page)).to.deep.equal(['Item 1 b.example · Active']);
    page.host.draft.fill({ field: [{ host: 'd.example' }] });
    await settled(page.host);
    expect(linesIn(page)).to.deep.equal(['Item 1 d.example']);
  });

  it('says the number of items that have one title, and shows the title once', async () => {
    const items = { ...(servers.items as DataSchema), title: 'Server' };
    const page = await formOf({ type: 'array', items }, { given: { field: whole } });
    expect(linesIn(page).map((line) => line.slice(0, 10))).to.deep.equal(['Server 1 a', 'Server 2 b']);
    await toggle(page, 0);
    const shown = [...page.root.querySelectorAll<HTMLElement>('.folding *')].filter(
      (each) => each.children.length === 0 && /Server/.test(each.textContent!) && each.checkVisibility(),
    );
    expect(shown.filter((each) => each.closest('legend')?.offsetWidth !== 1)).to.have.length(2);
  });

  it('tells the tools of items of one title apart', async () => {
    const items = { ...(servers.items as DataSchema), title: 'Server' };
    const page = await formOf({ type: 'array', items }, { given: { field: whole } });
    const names = [...page.root.querySelectorAll('.tools button')].map((each) => each.ariaLabel);
    expect(names).to.deep.equal([
      'Move Server 1 down',
      'Remove Server 1',
      'Move Server 2 up',
      'Remove Server 2',
    ]);
  });

  it('says yes and no for true and false in a folded line', async () => {
    const page = await formOf(
      {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            host: { type: 'string' },
            on: { enum: [true, false] },
            off: { oneOf: [{ const: false }, { const: true, title: 'Switched' }] },
          },
        },
      },
      {
        given: {
          field: [
            { host: 'a', on: true, off: false },
            { host: 'b', off: true },
          ],
        },
      },
    );
    expect(linesIn(page)).to.deep.equal(['Item 1 a · Yes · No', 'Item 2 b · Switched']);
  });

  it('that nobody may change folds too', async () => {
    const page = await formOf({ ...servers, readOnly: true }, { given: { field: whole } });
    expect(linesIn(page)[1]).to.equal('Item 2 b.example · Active');
    expect(page.root.querySelector('.tools')).to.equal(null);
  });

  it('of tuples, maps and unions says what is in them', async () => {
    const text: DataSchema = { type: 'string' };
    const page = await formOf(
      {
        type: 'array',
        prefixItems: [
          { title: 'Pair', type: 'array', items: text },
          { title: 'Headers', type: 'object', additionalProperties: text },
          {
            title: 'Way',
            oneOf: [
              { title: 'By host', type: 'object', required: ['host'], properties: { host: text } },
              { title: 'By IP', type: 'object', required: ['ip'], properties: { ip: text } },
            ],
          },
        ],
      },
      { given: { field: [['x', 'y'], { a: 'b' }, { ip: '::1' }] } },
    );
    expect(linesIn(page)).to.deep.equal(['Pair x · y', 'Headers b', 'Way By IP · ::1']);
  });
});

const toggles = ({ root }: FormHarness) => [...root.querySelectorAll<HTMLElement>('[part~=item-toggle]')];

async function toggle(page: FormHarness, nth: number): Promise<void> {
  toggles(page)[nth]!.click();
  await settled(page.host);
}

/** What the lines of items say, without the marks that isolate values. */
const linesIn = (page: FormHarness) =>
  toggles(page).map((each) => textOf(each).replace(/[\u2068\u2069]/g, ''));

/** The conditions of a media rule, and of the one within it. */
function mediaOf({ root }: FormHarness, condition: RegExp): MediaList[] {
  const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const found = rules.find((rule) => rule instanceof CSSMediaRule && condition.test(rule.conditionText));
  const outer = found as CSSMediaRule;
  return [outer.media, (outer.cssRules[0] as CSSMediaRule).media];
}

function movesIn({ root }: FormHarness): string[] {
  return [...root.querySelectorAll('[aria-label^=Move]')].map((each) => each.getAttribute('aria-label')!);
}
