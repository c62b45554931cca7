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
    plan: { enum: ['Free', 'Paid'], title: 'Plan' },
    sandbox: { type: 'boolean', title: 'Sandbox' },
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

/** What the form has by itself, and what a page links beside it. */
const presets = ['', 'plain', 'compact', 'shadcn', 'material', 'bootstrap', 'high-contrast'];

async function linkPreset(name: string): Promise<HTMLLinkElement> {
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `/presets/${name}.css`,
  });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`No preset ${name}`));
    document.head.append(link);
  });
  return link;
}

for (const preset of presets)
  for (const theme of ['light', 'dark'] as const)
    describe(`the contrast of a form that is ${theme}${preset && `, with the preset ${preset}`}`, () => {
      let form: ConnectionForm;
      let ground: string;
      let link: HTMLLinkElement | undefined;
      const styleOf = (selector: string, pseudo?: string) =>
        getComputedStyle(form.renderRoot.querySelector(selector)!, pseudo);
      /** The control of a label beside it or around it. */
      const borderOf = (text: string) => {
        const labels = [...form.renderRoot.querySelectorAll('label')];
        return getComputedStyle(labels.find((label) => label.textContent!.trim() === text)!.control!);
      };
      const ring = () => {
        const { outlineColor, outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
          form.renderRoot.activeElement!,
        );
        expect(contrast(outlineColor, ground)).to.be.at.least(3);
        return [outlineStyle, outlineWidth, outlineOffset, outlineColor].join(' ');
      };

      before(async () => {
        link = preset ? await linkPreset(preset) : undefined;
        form = await mountSchema(schema, { theme, layout: 'card' });
        await until(() => form.renderRoot.adoptedStyleSheets.length > 2, 'the styles of the reactions');
        ground = styleOf('.root').backgroundColor;
      });
      after(() => {
        form.remove();
        link?.remove();
      });

      it('is had on a ground of that theme, and with the colors of the preset', () => {
        expect(luminance(ground, ground) > 0.5).to.equal(theme === 'light');
        const tokens = link ? [...link.sheet!.cssRules] : [];
        for (const { style } of tokens as CSSStyleRule[])
          for (const token of style) {
            expect(token).to.match(/^--connection-form-/);
            expect(getComputedStyle(form).getPropertyValue(token)).to.equal(style.getPropertyValue(token));
          }
      });

      it('is 3 or more for the borders of controls', () => {
        for (const label of ['Host', 'Key', 'Region']) {
          const { borderTopColor, backgroundColor } = getComputedStyle(controlOf(form, label));
          expect(contrast(borderTopColor, ground), label).to.be.at.least(3);
          expect(contrast(borderTopColor, backgroundColor), label).to.be.at.least(3);
        }
      });

      it('is as good for the rims of what is not chosen, which has the ground of a field', () => {
        const { backgroundColor } = getComputedStyle(controlOf(form, 'Host'));
        for (const label of ['Free', 'Sandbox']) {
          const style = borderOf(label);
          expect(style.borderTopStyle, label).to.equal('solid');
          expect(contrast(style.borderTopColor, ground), label).to.be.at.least(3);
          expect(style.backgroundColor, label).to.equal(backgroundColor);
        }
      });

      if (preset === 'high-contrast')
        it('is 7 or more for every line: of controls, of what is not chosen, of notices and offers', async () => {
          for (const label of ['Host', 'Region', 'Free', 'Sandbox'])
            expect(contrast(borderOf(label).borderTopColor, ground), label).to.be.at.least(7);
          form.reportValidity();
          await until(() => form.renderRoot.querySelector('.notice'), 'a notice');
          const offer = Object.assign(document.createElement('button'), { className: 'offer secondary' });
          form.renderRoot.querySelector('.notice')!.append(offer);
          for (const selector of ['.notice', '.offer'])
            expect(contrast(styleOf(selector).borderTopColor, ground), selector).to.be.at.least(7);
          offer.remove();
        });

      it('is 3 or more for the ring around what has the focus, the same on a red field', async () => {
        const rings = new Set<string>();
        controlOf(form, 'Host').focus();
        for (let stop = 0; stop < 3; stop++) {
          rings.add(ring());
          await sendKeys({ press: 'Tab' });
        }
        form.reportValidity();
        const red = controlOf(form, 'Host');
        await until(
          () => red.getAttribute('aria-invalid') && form.renderRoot.activeElement === red,
          'a red field',
        );
        rings.add(ring());
        expect([...rings]).to.have.length(1);
        expect([...rings][0]).to.match(/^solid 2px 1px /);
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
    });

describe('the text on an accent of the page', () => {
  const accents = [
    '#ffd400',
    '#000080',
    '#777',
    '#767676',
    '#e01e5a',
    '#36c5f0',
    '#2eb67d',
    'white',
    'black',
  ];

  for (const theme of ['light', 'dark'] as const)
    it(`is black or white, with a contrast of 4.5 or more, in ${theme}`, async () => {
      const form = await mountSchema(schema, { theme });
      for (const accent of accents) {
        form.style.setProperty('--connection-form-accent', accent);
        const button = form.renderRoot.querySelector('[part~=submit]')!;
        getComputedStyle(button).color;
        for (const transition of button.getAnimations()) transition.finish();
        const { color, backgroundColor } = getComputedStyle(button);
        expect(contrast(backgroundColor, accent), accent).to.be.below(1.01);
        expect(contrast(color, backgroundColor), accent).to.be.at.least(4.5);
      }
      form.remove();
    });
});
