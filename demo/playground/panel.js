import { settings } from './settings.js';

/** Shows a control for each setting, in its group; `change` gets the name and value of what the user sets. */
export function showPanel(panel, values, change) {
  const groups = new Map();
  for (const setting of settings) {
    if (!groups.has(setting.group)) groups.set(setting.group, addGroup(panel, setting.group));
    const group = groups.get(setting.group);
    group.append(labelled(setting, controlOf(setting, values[setting.name], change)));
    const fold = group.closest('details');
    if (fold && values[setting.name] !== '') fold.open = true;
  }
}

/** Groups that few change are folded. */
const FOLDED = ['Words', 'Colours', 'Sizes'];

function addGroup(panel, name) {
  const group = document.createElement('fieldset');
  if (FOLDED.includes(name)) {
    const fold = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = name;
    group.ariaLabel = name;
    fold.append(summary, group);
    panel.append(fold);
    return group;
  }
  const legend = document.createElement('legend');
  legend.textContent = name;
  group.append(legend);
  panel.append(group);
  return group;
}

function labelled({ label }, control) {
  const element = document.createElement('label');
  const text = document.createElement('span');
  text.textContent = label;
  element.append(...(control.type === 'checkbox' ? [control, text] : [text, control]));
  return element;
}

function controlOf({ name, options, type, placeholder = '' }, value, change) {
  if (options) {
    const select = document.createElement('select');
    select.name = name;
    select.append(...options.map((option) => new Option(option)));
    select.value = value;
    select.addEventListener('change', () => change(name, select.value));
    return select;
  }
  const input = document.createElement(type === 'json' ? 'textarea' : 'input');
  if (type !== 'json') input.type = type ?? 'checkbox';
  input.name = name;
  if (type) {
    // A box for colours shows black where none is set.
    input.value = value || (type === 'color' ? placeholder : '');
    input.placeholder = placeholder;
    input.addEventListener('input', () => change(name, input.value));
  } else {
    input.checked = value !== '';
    input.addEventListener('change', () => change(name, input.checked ? 'yes' : ''));
  }
  return input;
}
