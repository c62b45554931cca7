import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Connect } from './connect';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Connect integration="hubspot" />
  </StrictMode>,
);
