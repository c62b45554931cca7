const names = [
  'ready',
  'option',
  'input',
  'submit',
  'success',
  'error',
  'cancel',
  'archive',
  'rename',
  'unavailable',
  'help',
].map((name) => `connection-${name}`);

/** Lists the events of the form, the latest first. */
export function logEvents(form, list) {
  for (const name of names) form.addEventListener(name, (event) => log(list, event));
}

function log(list, event) {
  const item = document.createElement('li');
  const name = document.createElement('b');
  name.textContent = event.type;
  const text = document.createElement('code');
  text.textContent = JSON.stringify(summaryOf(event), null, 1).replace(/\s+/g, ' ');
  item.append(name, text);
  item.dataset.type = event.type;
  const last = list.firstElementChild;
  // Typing is one act, however many keys.
  if (event.type === 'connection-input' && last?.dataset.type === event.type) last.replaceWith(item);
  else list.prepend(item);
}

/** Tells what came, and of the parameters only the names: what they hold is the customer's. */
function summaryOf({ detail: { integration, authOption, parameters, connection, error, url } }) {
  return {
    ...(integration && { integration: integration.key }),
    ...(authOption && { authOption: authOption.key }),
    ...(parameters && { parameters: Object.keys(parameters) }),
    ...(connection && { connection: connection.id }),
    ...(error && { code: error.code, message: error.message }),
    ...(url && { url }),
  };
}
