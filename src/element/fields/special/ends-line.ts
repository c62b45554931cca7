/** What is typed into on one line. */
const LINE = 'input:not([type=checkbox], [type=radio], [type=file], [readonly])';

/**
 * Whether a key ends the line in a row, which goes on to another. It never submits from there: whoever writes one row
 * after the other would send what is not finished.
 */
export function endsLine(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const target = event.target as Element;
  if (key !== 'Enter' || ctrlKey || metaKey || altKey || defaultPrevented || !target.matches(LINE))
    return false;
  // Of a phone's keyboard the key says where it goes.
  if (matchMedia('(pointer: coarse)').matches) return false;
  event.preventDefault();
  return true;
}
