/**
 * All that runs from the click on, as one chunk: the first paint does without it, and it is there
 * long before a click.
 */
export { connectDirectly } from './direct/connect-directly.js';
export { connectWithSdk, sdkCanCarry } from './sdk/connect-with-sdk.js';
export { connectWithStandIn, openPrebuilt } from './sdk/open-prebuilt.js';
export { resumeAttempt } from './resume.js';
