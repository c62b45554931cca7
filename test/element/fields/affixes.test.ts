import { expect } from '@open-wc/testing';
import type { DataSchema } from '../../../src/schema/data-schema.js';
import { clearPage } from '../../support/connection-form-harness.js';
import { mountSchema, type SchemaForm } from '../../support/mount-schema.js';

const schema: DataSchema = {
  type: 'object',
  properties: {
    site: { type: 'string', title: 'Site', prefix: 'https://', suffix: '.example.com', pattern: '^[a-z]+$' },
    fixed: { type: 'string', title: 'Fixed', prefix: 'id-', readOnly: true, default: '7' },
    at: { type: 'string', format: 'date-time', title: 'At' },
    plain: { type: 'string', title: 'Plain' },
  },
};

const boxOf = (form: SchemaForm, label: string) => form.control(label).closest<HTMLElement>('.affixed')!;

const placesIn = (form: SchemaForm) =>
  [...form.root.querySelectorAll('.affixed, .affix, input')].map((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    return [left, top, width, height];
  });

describe('what stands before and after a control', () => {
  afterEach(clearPage);

  for (const width of [280, 390])
    it(`is joined to it in one box, as tall as other controls where it has room: ${width} px`, async () => {
      const form = await mountSchema(schema);
      form.form.style.inlineSize = `${width}px`;
      const box = boxOf(form, 'Site');
      const { borderTopWidth, borderTopStyle } = getComputedStyle(box);
      expect([borderTopWidth, borderTopStyle]).to.deep.equal(['1px', 'solid']);
      const around = box.getBoundingClientRect();
      for (const part of box.children) {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        expect(left >= around.left && right <= around.right, part.className).to.equal(true);
        expect(top >= around.top && bottom <= around.bottom, part.className).to.equal(true);
      }
      const [fixed, plain] = [boxOf(form, 'Fixed'), form.control('Plain')];
      expect(fixed.offsetHeight).to.equal(plain.offsetHeight);
      expect(fixed.offsetWidth).to.equal(plain.offsetWidth);
    });

  it('has the ring, and what is wrong, around all of it', async () => {
    const form = await mountSchema(schema);
    const box = boxOf(form, 'Site');
    const control = form.control('Site');
    control.focus();
    expect(getComputedStyle(box).outlineStyle).to.equal('solid');
    expect(getComputedStyle(control).outlineStyle).to.equal('none');
    const calm = getComputedStyle(form.control('Plain')).borderTopColor;
    await form.type('Site', 'A B');
    control.blur();
    await form.form.updateComplete;
    await Promise.all(form.root.getAnimations().map(({ finished }) => finished));
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    expect(getComputedStyle(box).outlineStyle).to.equal('none');
    expect(getComputedStyle(box).borderTopColor).to.not.equal(calm);
    const { backgroundColor } = getComputedStyle(boxOf(form, 'Fixed'));
    expect(backgroundColor).to.not.equal(getComputedStyle(box).backgroundColor);
  });

  it('does not jump as the styles come that are not there at first', async () => {
    const form = await mountSchema(schema);
    const isLate = ({ cssText }: CSSRule) => /^\.affix \{[^}]*outline/.test(cssText);
    const sheets = [...form.root.adoptedStyleSheets];
    const after = new Map<number, number[][]>();
    const atWidth = (width: number) => {
      form.form.style.inlineSize = `${width}px`;
      return placesIn(form);
    };
    for (const width of [280, 390]) after.set(width, atWidth(width));
    const early = sheets.filter(({ cssRules }) => ![...cssRules].some(isLate));
    expect(early.length).to.equal(sheets.length - 1);
    form.root.adoptedStyleSheets = early;
    for (const [width, places] of after)
      atWidth(width).forEach((place, nth) =>
        place.forEach((length, side) => {
          // What stands alone in a line becomes as wide as that, at its end.
          if (side !== 2) expect(Math.abs(length - places[nth]![side]!), `${nth} ${side}`).to.be.below(0.1);
        }),
      );
  });
});
