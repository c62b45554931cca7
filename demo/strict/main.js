const form = document.querySelector('connection-form');
const reports = document.querySelector('#reports');

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  reports.textContent = `Reported: ${effectiveDirective} ${blockedURI}`;
});

const { apiUri } = await (await fetch('/config.json')).json();
form.apiUri = apiUri;
form.integrationKey = new URL(location.href).searchParams.get('integration') ?? 'api-key';
