import type { BaseElement } from '../base-element.js';

/** An attribute that is meant for the form, but that it does not know. */
export interface LookAlike {
  readonly written: string;
  /** The property that is meant; undefined where it is an event. */
  readonly property: string | undefined;
  /** What to write instead; undefined where the property has no attribute. */
  readonly attribute: string | undefined;
}

/** `integrationkey`, `:integrationKey`, `integration_key` and `[integrationKey]` are one; so are `url` and `uri`. */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(v-bind|bind|attr|prop):|[^a-z]/g, '')
    .replace(/url$/, 'uri');

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes of a form that HTML, a framework or a mistake has given another name than the form knows. */
export function lookAlikes(form: HTMLElement): LookAlike[] {
  const { properties } = form.constructor as typeof BaseElement;
  const meant = new Map(Object.keys(properties).map((name) => [bare(name), name]));
  for (const name of ['integration', 'integrationid']) meant.set(name, 'integrationKey');
  return form.getAttributeNames().flatMap((written): LookAlike[] => {
    const property = meant.get(bare(written));
    const attribute = property && properties[property] !== undefined ? kebab(property) : undefined;
    const isMeant = property ? written !== attribute : /^(on)?connection/.test(bare(written));
    return isMeant ? [{ written, property, attribute }] : [];
  });
}
