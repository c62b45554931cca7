/** Enter in a helper of the form confirms what it says, instead of sending the form. */
export function confirmWithEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLInputElement).dispatchEvent(new Event('change'));
}
