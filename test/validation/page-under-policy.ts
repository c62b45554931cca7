/** What a page under a policy runs: loads a validator, checks a value, and tells what came of it. */
import { loadValidator } from '../../src/validation/load-validator.js';
import { validatorChunks } from './validator-chunks.js';

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

addEventListener('error', ({ message }) => parent.postMessage({ found: message, violations }, '*'));
addEventListener('unhandledrejection', ({ reason }) =>
  parent.postMessage({ found: String(reason), violations }, '*'),
);

const noEval = document.documentElement.hasAttribute('no-eval');
const compile = await loadValidator(validatorChunks(), { noEval });
const found = compile({ required: ['a'], properties: { b: { pattern: '^x' } } }).validate({ b: 'y' });
// Violations are reported in a task of their own.
await new Promise((resolve) => setTimeout(resolve, 50));
parent.postMessage({ found, violations }, '*');
