import { renderToString } from 'react-dom/server';
import { App } from './app.js';

/** What a server would send: the page before any script has run. */
export const render = () => renderToString(<App />);
