import { createRoot } from 'react-dom/client';
import { App } from './app.js';

// Only as the demo may run against a service of its own.
const { apiUri } = (await (await fetch('/config.json')).json()) as { apiUri: string };

createRoot(document.querySelector('#app')!).render(<App apiUri={apiUri} />);
