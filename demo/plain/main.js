const form = document.querySelector('connection-form');
const result = document.querySelector('#result');

form.addEventListener('connection-success', ({ detail }) => {
  result.textContent = `Connected: ${detail.connection.id}`;
});

// Only as the demo may run against a service of its own: nothing is asked for before that is known.
({ apiUri: form.apiUri } = await (await fetch('/config.json')).json());
form.integrationKey = form.dataset.integration;
