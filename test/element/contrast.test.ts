import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { controlOf, mountSchema } from '../support/test-service-form.js';
import { until } from '../support/until.js';

const schema: DataSchema = {
  type: 'object',
  properties: {
    host: { type: 'string', title: 'Host', placeholder: 'crm.example.com', description: 'Where it is.' },
    key: { type: 'string', format: 'password', title: 'Key' },
    region: { enum: ['Africa', 'America', 'Antarctica', 'Asia', 'Europe'], title: 'Region' },
  },
  required: ['host', 'region'],
};

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** The relative luminance of a colour on a ground, as WCAG defines it. */
function luminance(color: string, ground: string): number {
  canvas.canvas.width = 1;
  for (const fill of [ground, color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(color: string, ground: string): number {
  const [darker, lighter] = [luminance(color, ground), luminance(ground, ground)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

for (const theme of ['light', 'dark'] as const)
  describe(`the contrast of a form that is ${theme}`, () => {
    let form: ConnectionForm;
    let ground: string;
    const styleOf = (selector: string, pseudo?: string) =>
      getComputedStyle(form.renderRoot.querySelector(selector)!, pseudo);

    beforeEach(async () => {
      document.body.style.background = ground = theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(24, 27, 35)';
      form = await mountSchema(schema, { theme });
      await until(() => form.renderRoot.adoptedStyleSheets.length > 2, 'the styles of the reactions');
    });
    afterEach(() => {
      form.remove();
      document.body.style.background = '';
    });

    it('is 3 or more for the borders of controls', () => {
      for (const label of ['Host', 'Key', 'Region']) {
        const { borderTopColor, backgroundColor } = getComputedStyle(controlOf(form, label));
        expect(contrast(borderTopColor, ground), label).to.be.at.least(3);
        expect(contrast(borderTopColor, backgroundColor), label).to.be.at.least(3);
      }
    });

    it('is 4.5 or more for texts: of labels, help, placeholders, buttons and problems', async () => {
      form.reportValidity();
      await until(() => form.renderRoot.querySelector('p.problem'), 'a problem');
      for (const selector of ['.label', '.description', '.name', 'p.problem'])
        expect(contrast(styleOf(selector).color, ground), selector).to.be.at.least(4.5);
      const { backgroundColor } = getComputedStyle(controlOf(form, 'Host'));
      const placeholder = styleOf('.control', '::placeholder');
      expect(placeholder.opacity).to.equal('1');
      expect(contrast(placeholder.color, backgroundColor)).to.be.at.least(4.5);
      const button = styleOf('[part~=submit]');
      expect(contrast(button.color, button.backgroundColor)).to.be.at.least(4.5);
    });

    it('is 3 or more for the ring around what has the focus, the same on a red field', async () => {
      const rings = [];
      controlOf(form, 'Host').focus();
      for (let stop = 0; stop < 3; stop++) {
        const { outlineColor, outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
          form.renderRoot.activeElement!,
        );
        rings.push([outlineColor, outlineStyle, outlineWidth, outlineOffset].join());
        expect(outlineStyle).to.equal('solid');
        expect(contrast(outlineColor, ground)).to.be.at.least(3);
        await sendKeys({ press: 'Tab' });
      }
      form.reportValidity();
      const red = controlOf(form, 'Host');
      await until(
        () => red.getAttribute('aria-invalid') && form.renderRoot.activeElement === red,
        'a red field',
      );
      const { outlineColor, outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(red);
      rings.push([outlineColor, outlineStyle, outlineWidth, outlineOffset].join());
      expect(new Set(rings)).to.have.length(1);
    });
  });
