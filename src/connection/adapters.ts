import { serviceOf } from './attempt/service.js';
import { sdkApi } from './sdk/sdk-api.js';
import type { Adapters } from './service/link.js';

/**
 * All that runs from the click on, as one chunk that is itself the `Adapters`: the first paint does
 * without it, and it is there long before a click.
 */
export { callAgain } from './attempt/renew-client.js';
export { errorOfAnswer } from './attempt/service-error.js';

export const createLaterApi: Adapters['createLaterApi'] = (link) => sdkApi(serviceOf(link));
