import { EARLY_REQUESTS, sendEarlyRequests } from './early-requests.js';

// Inline behind the forms of a page: asks for them before the script file is there, which takes the answers.
Object.assign(globalThis, { [EARLY_REQUESTS]: sendEarlyRequests(document) });
