/** The steps of a JSON Pointer, all of them strings: a pointer does not tell keys from indexes. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}
