import { mount } from 'svelte';
import App from './app.svelte';

// Only as the demo may run against a service of its own.
const { apiUri } = (await (await fetch('/config.json')).json()) as { apiUri: string };

mount(App, { target: document.querySelector('#app')!, props: { apiUri } });
