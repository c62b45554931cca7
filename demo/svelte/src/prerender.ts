import { render as renderApp } from 'svelte/server';
import App from './app.svelte';

/** What a server would send: the page before any script has run. */
export const render = () => renderApp(App).body;
