/** The steps of a JSON Pointer, all as strings: a pointer does not distinguish keys from indexes. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The steps of a pointer in the fragment of a URI, where it may be percent-encoded. */
export function fromFragment(fragment: string): string[] {
  let pointer = fragment;
  try {
    pointer = decodeURIComponent(fragment);
  } catch {
    // A percent sign that encodes nothing: the fragment is taken literally.
  }
  return fromPointer(pointer);
}
