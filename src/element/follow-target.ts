import type { ConnectionApi } from '../connection/api.js';
import { createConnectionApi, type ConnectionApiOptions } from '../connection/create-api.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { FlowTarget } from '../flow/target.js';
import type { FormProperties } from './form-properties.js';

type PropertyName = keyof FormProperties;

/** Properties whose change loads another integration. */
const TARGET_PROPERTIES: readonly PropertyName[] = [
  'integrationKey',
  'connectionId',
  'authOptionKey',
  'prebuilt',
  'client',
  'apiUri',
  'noSdk',
];

/** Properties whose change only gives another token for the same integration. */
const TOKEN_PROPERTIES: readonly PropertyName[] = ['token', 'tokenUrl', 'fetchToken'];

/** Gives the flow its target whenever the properties change, as long as the element is connected. */
export function followTarget(
  form: FormProperties,
  flow: ConnectionFlow,
  load: FlowTarget['load'],
  { connector, sdk }: Pick<ConnectionApiOptions, 'connector' | 'sdk'>,
): void {
  /** Whether the flow has the target since the element was last connected. */
  let hasTarget = false;

  const createApi = (): ConnectionApi | undefined => {
    const { client, token, tokenUrl, fetchToken, apiUri, noSdk } = form;
    if (!client && !token && !tokenUrl && !fetchToken) return undefined;
    return createConnectionApi({ connector, sdk, client, token, tokenUrl, fetchToken, apiUri, noSdk });
  };

  const setTarget = (api: ConnectionApi | undefined) => {
    const { integrationKey: integration, connectionId, authOptionKey, prebuilt } = form;
    hasTarget = true;
    flow.setTarget(
      api && (integration || connectionId)
        ? { api, integration, connectionId, authOptionKey, prebuilt, load }
        : undefined,
    );
  };

  form.addController({
    hostUpdate(changed) {
      const hasChanged = (names: readonly string[]) => names.some((name) => changed.has(name));
      if (!form.isConnected) return;
      const targetChanged = !hasTarget || hasChanged(TARGET_PROPERTIES);
      if (!targetChanged && !hasChanged(TOKEN_PROPERTIES)) return;
      const api = createApi();
      // For another token nothing is loaded again: what is shown and typed stays.
      if (!targetChanged && api && flow.state.status !== 'idle') flow.useApi(api);
      else setTarget(api);
    },

    hostDisconnected() {
      // An element that is moved within the page is connected again in the same task, and goes on.
      queueMicrotask(() => {
        if (form.isConnected) return;
        hasTarget = false;
        flow.setTarget(undefined);
      });
    },
  });
}
