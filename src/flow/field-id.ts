/** Whether a field is another or is inside of it, by their ids. */
export function isWithin(outer: string, id: string): boolean {
  return (
    id.startsWith(outer) &&
    (id.length === outer.length || id[outer.length] === '/' || id[outer.length] === '~')
  );
}
