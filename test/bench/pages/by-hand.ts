/** Fields as a page would make them by hand, each with its label; `values` holds what is typed. */
export function showFields(names: readonly string[], inputFor: (name: string) => HTMLElement): void {
  for (const name of names) {
    const row = document.createElement('div');
    const label = document.createElement('label');
    const input = inputFor(name);
    input.id = `field-${name}`;
    label.htmlFor = input.id;
    label.textContent = name;
    row.append(label, input);
    document.body.append(row);
  }
}

export function textInput(set: (value: string) => void): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.addEventListener('input', () => set(input.value));
  return input;
}

export function connectButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'submit';
  button.textContent = 'Connect';
  document.body.append(button);
  return button;
}
