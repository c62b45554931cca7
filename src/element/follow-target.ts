import type { ConnectionApi } from '../connection/api.js';
import { createConnectionApi, type ConnectionApiOptions } from '../connection/create-api.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { FlowTarget } from '../flow/target.js';
import type { FormProperties } from './form-properties.js';

type PropertyName = keyof FormProperties;

/** What has something else loaded. */
const TARGET: readonly PropertyName[] = [
  'integrationKey',
  'connectionId',
  'authOptionKey',
  'prebuilt',
  'client',
  'apiUri',
  'noSdk',
];

/** What only has it loaded in another customer's name. */
const TOKEN: readonly PropertyName[] = ['token', 'tokenUrl', 'fetchToken'];

/** Tells the flow what the page asks for and over which service, while the element is in the page. */
export function followTarget(
  form: FormProperties,
  flow: ConnectionFlow,
  load: FlowTarget['load'],
  { connector, sdk }: Pick<ConnectionApiOptions, 'connector' | 'sdk'>,
): void {
  /** Whether the flow has been told. */
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
      const targetChanged = !hasTarget || hasChanged(TARGET);
      if (!targetChanged && !hasChanged(TOKEN)) return;
      const api = createApi();
      // Another token is no reason to load again: what is shown and typed stays.
      if (!targetChanged && api && flow.state.status !== 'idle') flow.useApi(api);
      else setTarget(api);
    },

    hostDisconnected() {
      // Being moved within the page is no reason to stop.
      queueMicrotask(() => {
        if (form.isConnected) return;
        hasTarget = false;
        flow.setTarget(undefined);
      });
    },
  });
}
