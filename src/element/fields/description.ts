/** What a service says about a field or an option, as text. */
export function renderDescription(text: string): unknown {
  return text;
}
