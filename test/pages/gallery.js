import '../../src/define.js';
import { fields } from '../../demo/gallery/fields.js';
import { states } from '../../demo/gallery/states.js';
import { TestService } from '../../src/testing/index.js';
import { registerPseudoLanguages } from './pseudo-language.js';

// The forms of the demo's gallery, one at a time: `show` puts it in the place of the one before.

registerPseudoLanguages();

const names = { ...states };
for (const [name, [schema, value]] of Object.entries(fields)) {
  const details = { type: 'object', required: ['field'], properties: { field: schema } };
  names[name] = {
    integration: { authOptions: [{ key: 'details', schema: details }] },
    properties: value === undefined ? {} : { parameters: { field: value } },
  };
}

Object.assign(globalThis, {
  names: Object.keys(names),

  async show(name, language = '') {
    const { integration, behaviour, properties, bring } = names[name];
    // Of another integration each: a form that loads is as tall as the one before of its integration.
    const service = new TestService({ integrations: [{ key: name, name: 'Northwind', ...integration }] });
    if (behaviour) service.will(behaviour);
    const form = document.createElement('connection-form');
    if (language) form.lang = language;
    Object.assign(form, { integrationKey: name, client: service.client, ...properties });
    const ready = new Promise((resolve) =>
      form.addEventListener('connection-ready', resolve, { once: true }),
    );
    document.querySelector('connection-form')?.remove();
    document.body.append(form);
    if (bring) await ready.then(() => bring(form));
  },

  /** What sticks out of a form, or scrolls within it, with text spaced as in WCAG 1.4.12. */
  overflowAt(width, textSize) {
    const form = document.querySelector('connection-form');
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    const { style } = document.documentElement;
    style.fontSize = textSize;
    form.style.width = `${width}px`;
    form.shadowRoot.adoptedStyleSheets.push(spacing);
    const { left, right } = form.getBoundingClientRect();
    const wide = [...form.shadowRoot.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      const isText = element.matches('input, textarea, select');
      const scrolls =
        element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible';
      // What only screen readers are to find is clipped, with all in it; what drops down keeps to the page.
      const isClipped = box.width <= 1 || element.parentElement?.getBoundingClientRect().width <= 1;
      if (isClipped || element.closest('.spoken, [popover]')) return false;
      return (scrolls && !isText) || box.right > right + 0.5 || box.left < left - 0.5;
    });
    form.shadowRoot.adoptedStyleSheets.pop();
    form.style.width = style.fontSize = '';
    return wide.map(({ localName, className }) => `${localName} ${className} at ${textSize}`);
  },
});
