import { hydrate, mount } from 'svelte';
import App from './app.svelte';

const target = document.querySelector('#app')!;
// Where a server has rendered the page, its markup is taken over.
const show = target.hasChildNodes() ? hydrate : mount;
show(App, { target });
