/** Defines the element, unless the page has loaded the form before, perhaps in another version. */
export function defineForm(form: CustomElementConstructor): void {
  // There is no registry on a server.
  const { customElements } = globalThis;
  if (customElements && !customElements.get('connection-form'))
    customElements.define('connection-form', form);
}
