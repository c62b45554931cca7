/** Posts the payload as a form of the page into the window or frame of that name. */
export function postForm(url: string, payload: object, target: string): void {
  const form = document.createElement('form');
  const input = document.createElement('input');
  Object.assign(form, { method: 'POST', action: url, target, hidden: true });
  Object.assign(input, { type: 'hidden', name: 'payload', value: JSON.stringify(payload) });
  form.append(input);
  document.body.append(form);
  form.submit();
  // It holds what the user typed and the token: gone before anybody can look.
  form.remove();
}
