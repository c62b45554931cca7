import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { clearPage } from '../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../support/mount-schema.js';
import { click } from '../support/pointer.js';
import { until } from '../support/until.js';

const folded: DataSchema = { type: 'string', minLength: 3, advanced: true };
const schema: DataSchema = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, one: folded, two: folded, three: folded },
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('what moves in a form', () => {
  let form: SchemaForm;
  let details: HTMLDetailsElement;
  beforeEach(async () => {
    form = await mountSchema(schema);
    details = form.root.querySelector('details')!;
  });
  afterEach(clearPage);

  /** The properties that are on their way to another value. */
  const moving = () =>
    form.root
      .getAnimations()
      .filter((each) => each instanceof CSSTransition)
      .map(({ transitionProperty }) => transitionProperty);

  /** The heights of the fold in each frame until nothing moves any more. */
  async function heightsWhile(act: () => Promise<unknown>): Promise<number[]> {
    const heights: number[] = [];
    let isOver = false;
    const watch = async () => {
      for (; !isOver; await frame()) heights.push(details.offsetHeight);
    };
    const watched = watch();
    await act();
    await until(() => !moving().length, 'nothing to move');
    isOver = true;
    await watched;
    return heights;
  }

  it('is a fold, while a user opens and closes it', async function () {
    const isWanted = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    if (!CSS.supports('interpolate-size', 'allow-keywords') || !isWanted) return this.skip();
    const summary = details.querySelector('summary')!;
    const closed = details.offsetHeight;
    for (const isOpen of [true, false]) {
      const heights = await heightsWhile(async () => {
        await click(summary);
        await until(() => details.open === isOpen, 'the click');
      });
      const most = Math.max(...heights);
      const between = heights.filter((height) => height > closed + 20 && height < most - 5);
      expect(between.length, 'frames on the way').to.be.above(0);
      // Rings would be cut off.
      if (isOpen) expect(getComputedStyle(details, '::details-content').overflow).to.equal('visible');
      else expect(details.offsetHeight).to.equal(closed);
    }
  });

  it('is no fold that the form opens: it is as tall as it will be, and what it is opened for is in the window', async () => {
    await form.type('Name', 'a');
    form.form.parameters = { name: 'a', three: 'x' };
    await form.form.updateComplete;
    details.open = false;
    await frame();
    const before = document.createElement('div');
    before.style.height = `${innerHeight - 100}px`;
    form.form.before(before);
    expect(form.form.reportValidity()).to.equal(false);
    await until(() => form.root.activeElement === form.control('Three'), 'the focus in the fold');
    const height = details.offsetHeight;
    expect(moving().join(' ')).to.not.match(/size|overflow|content/);
    expect(form.control('Three').getBoundingClientRect().top).to.be.below(innerHeight - 10);
    await frame();
    await frame();
    expect(details.offsetHeight).to.equal(height);
    before.remove();
  });

  it('is no room that a notice takes: that is there at once, so that nothing moves under a pointer', async () => {
    form.service.will({ connect: { refuse: 'Unknown' } });
    await form.type('Name', 'a');
    await form.submit();
    await form.until('failed');
    const { height } = form.root.querySelector('.notice')!.getBoundingClientRect();
    const moved = moving().join(' ');
    await until(() => !moving().length, 'nothing to move');
    expect(moved).to.not.match(/size|margin|padding|inset/);
    expect(form.root.querySelector('.notice')!.getBoundingClientRect().height).to.equal(height);
  });
});
