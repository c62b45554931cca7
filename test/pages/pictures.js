import '../../src/languages/ar.js';

// What `gallery.js` shows, as it is taken pictures of: nothing moves, nothing blinks.

const page = new CSSStyleSheet();
page.replaceSync(`
  html { font: 16px Arial, sans-serif; background: Canvas; }
  body { margin: 24px; }
`);
document.adoptedStyleSheets.push(page);

// Without its animation, what loads says at once that it still does.
const still = new CSSStyleSheet();
still.replaceSync(`
  * { caret-color: transparent !important; }
  *, ::before, ::after { animation: none !important; transition: none !important; }
`);

Object.assign(globalThis, {
  /** Answers with what the form shows: until that stays the same, it is on its way to its state. */
  holdStill() {
    const { shadowRoot } = document.querySelector('connection-form');
    // The form sets its style sheets anew when more of them come.
    if (!shadowRoot.adoptedStyleSheets.includes(still)) shadowRoot.adoptedStyleSheets.push(still);
    return shadowRoot.innerHTML;
  },

  /** Where the form ends, with what drops down from it. */
  bottom() {
    const form = document.querySelector('connection-form');
    const all = [form, ...form.shadowRoot.querySelectorAll('*')];
    return Math.max(...all.map((each) => each.getBoundingClientRect().bottom));
  },
});
