import { defineForm } from './define-form.js';
import { ConnectionForm } from './index.js';
import './tag-name.js';

defineForm(ConnectionForm);
