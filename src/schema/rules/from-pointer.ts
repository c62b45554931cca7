/** The steps of a JSON Pointer, all of them strings: a pointer does not tell keys from indexes. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The steps of a pointer that stands in the fragment of an address. */
export function fromFragment(fragment: string): string[] {
  let pointer = fragment;
  try {
    pointer = decodeURIComponent(fragment);
  } catch {
    // A lone percent sign: taken as it stands.
  }
  return fromPointer(pointer);
}
