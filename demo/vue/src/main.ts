import { createApp } from 'vue';
import App from './app.vue';

// Only as the demo may run against a service of its own.
const { apiUri } = (await (await fetch('/config.json')).json()) as { apiUri: string };

createApp(App, { apiUri }).mount('#app');
