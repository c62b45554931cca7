import { serviceOf } from './attempt/service.js';
import { directApi } from './direct/direct-api.js';
import { callAgain } from './attempt/renew-client.js';
import { errorOfAnswer } from './attempt/service-error.js';
import type { Adapters } from './service/link.js';

/** All that runs from the click on, for bundles without the SDK. */
export const directAdapters: Adapters = {
  createLaterApi: (link) => directApi(serviceOf(link)),
  errorOfAnswer,
  callAgain,
};
