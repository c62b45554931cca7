// The order counts: modules are evaluated as they are imported.
import { letWarn } from './hold-warnings.js';
import { errors, Provider } from 'oidc-provider';

letWarn();

export { errors, Provider };
