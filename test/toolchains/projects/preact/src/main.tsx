import { render } from 'preact';
import { Connect } from './connect';

render(<Connect integration="hubspot" />, document.querySelector('#app')!);
