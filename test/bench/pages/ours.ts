// Stands behind the form that is measured, and only tells the probe how it ends.
const form = document.querySelector('connection-form')!;
form.addEventListener('connection-success', () => probe.end('connected'));
form.addEventListener('connection-error', (event) => probe.end((event as CustomEvent).detail.error.code));
form.addEventListener('connection-cancel', () => probe.end('cancelled'));

export {};
