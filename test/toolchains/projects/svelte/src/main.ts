import { mount } from 'svelte';
import Connect from './connect.svelte';

mount(Connect, { target: document.querySelector('#app')!, props: { integration: 'hubspot' } });
