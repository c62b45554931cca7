/** A failed test in one line, for the list at the end of a run: where it is, and the first line of why. */
export function failureLine(path, error) {
  const [reason] = String(error?.message ?? error ?? 'no reason given').split('\n');
  return `${path.filter(Boolean).join(' › ')}: ${reason}`;
}
