/** The tokens of the form, as settings; the placeholder of each is what it is by default, of colours in the light. */
export const tokens = [
  ...inGroup('Colours', 'color', {
    accent: ['Accent', '#4f46e5'],
    'on-accent': ['On the accent', '#ffffff'],
    'accent-hover': ['Accent, hovered', '#4941ce'],
    'accent-pressed': ['Accent, pressed', '#423cb7'],
    'accent-tint': ['Behind what is chosen', '#f1f0fd'],
    focus: ['Focus', '#4f46e5'],
    text: ['Text', '#1a1d26'],
    muted: ['Lesser text', '#5c6475'],
    surface: ['Controls', '#ffffff'],
    subtle: ['Locked controls', '#f5f6f9'],
    border: ['Borders', '#8a92a3'],
    'strong-border': ['Borders, hovered', '#5c6475'],
    divider: ['Other lines', '#e1e5ec'],
    'notice-border': ['Around notices', '#c8ccd4'],
    footer: ['Behind the buttons', '#ffffff'],
    danger: ['What is wrong', '#c4232f'],
    success: ['What went well', '#14743c'],
  }),
  ...inGroup('Sizes', 'text', {
    radius: ['Corners', '8px'],
    'button-radius': ['Corners of buttons', '8px'],
    font: ['Typeface', 'inherit'],
    'font-size': ['Font size', '15px'],
    'control-height': ['Height of controls', '2.667em'],
    gap: ['Between fields', '1.33em'],
    'max-width': ['Widest', '440px'],
    'card-padding': ['Padding of the card', '24px'],
    'card-radius': ['Corners of the card', '16px'],
    'card-shadow': ['Shadow of the card', '0 8px 24px #0001'],
  }),
];

function inGroup(group, type, entries) {
  return Object.entries(entries).map(([name, [label, placeholder]]) => ({
    group,
    name,
    label,
    placeholder,
    type,
    token: true,
  }));
}
