import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';

/** What a server would send: the page before any script has run. */
export const render = () => renderToString(createSSRApp(App));
