import { render } from 'solid-js/web';
import { Connect } from './connect';

render(() => <Connect integration="hubspot" />, document.querySelector('#app')!);
