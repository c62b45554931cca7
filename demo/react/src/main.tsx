import { createRoot, hydrateRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { App } from './app.js';

const root = document.querySelector('#app')!;
// Where a server has rendered the page, its markup is taken over.
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
if (root.hasChildNodes()) hydrateRoot(root, app);
else createRoot(root).render(app);
