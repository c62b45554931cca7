import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

// Where a server has rendered the page, its markup is taken over.
const create = document.querySelector('#app')!.hasChildNodes() ? createSSRApp : createApp;
create(App).mount('#app');
