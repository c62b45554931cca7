/** Posts the payload as a form of the page into the window or frame of that name. */
export function postForm(url: string, payload: object, target: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'POST', action: url, target, hidden: true });
  // It holds what the user typed and the token: in a field everything that watches the page could read it.
  form.addEventListener('formdata', ({ formData }) => formData.set('payload', JSON.stringify(payload)));
  document.body.append(form);
  try {
    form.submit();
  } catch {
    // Firefox throws where the page's policy forbids it. Whoever watches the policy hears of it as well.
  }
  form.remove();
}
