import { ConnectionError } from '../error.js';
import { readConnection, readRecord } from '../protocols/read-answers.js';
import { connectionPath, rememberConnection } from '../service/connections.js';
import type { ConnectionUpkeep } from '../api.js';
import type { CallService } from '../service/http.js';
import type { PageClient } from '../service/page-client.js';

/** Sends the requests of both SDKs; the answer to a test is `{success: boolean}`. */
export function connectionUpkeep(call: CallService, pageClient?: PageClient): ConnectionUpkeep {
  return {
    async rename(id, name, signal) {
      if (pageClient && !pageClient.current.patch)
        throw new ConnectionError(
          'configuration',
          'The client of the page has no patch(), which this takes.',
        );
      const answer = await call('PATCH', connectionPath(id), { body: { name }, signal });
      // Else the change would pass for the result of an attempt.
      return rememberConnection(readConnection(answer));
    },

    async test(id, signal) {
      const answer = await call('POST', `${connectionPath(id)}/test`, { body: {}, signal });
      return readRecord(answer).success === true;
    },

    async refreshCredentials(id, signal) {
      await call('POST', `${connectionPath(id)}/refresh-credentials`, { body: {}, signal });
    },
  };
}
