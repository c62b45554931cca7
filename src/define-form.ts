/** Defines the element; a page may load the form twice, or in two versions: the first one stays. */
export function defineForm(form: CustomElementConstructor): void {
  // On a server there is nothing to define it with.
  const { customElements } = globalThis;
  if (customElements && !customElements.get('connection-form'))
    customElements.define('connection-form', form);
}
