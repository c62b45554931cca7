import { connectButton, showFields, textInput } from './by-hand.js';

// The least that a form can be: the one request inline, and the inputs that the integration asks
// for made by hand. It connects nothing.

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
}

const response = await fetch(`${settings.apiUri}/integrations/${settings.integrationKey}`, {
  headers: { Authorization: `Bearer ${settings.token}` },
});
const properties: Record<string, Property> = (await response.json()).authOptions[0].ui.schema.properties;

showFields(Object.keys(properties), (name) => {
  const property = properties[name]!;
  if (property.enum) {
    const select = document.createElement('select');
    select.append(...property.enum.map((value) => new Option(value)));
    return select;
  }
  const input = textInput(() => {});
  if (property.type === 'boolean') input.type = 'checkbox';
  return input;
});
connectButton();

export {};
