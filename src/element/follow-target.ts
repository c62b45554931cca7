import type { ConnectionApi } from '../connection/api.js';
import { createConnectionApi, type ConnectionChunks } from '../connection/create-api.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { LoadViews } from '../flow/target.js';
import { equal } from '../schema/json.js';
import type { FormProperties } from './form-properties.js';

/**
 * Gives the flow its target whenever the properties change, as long as the element is connected. Returns
 * what gives it the target anew, with another token. Before that, what is filled in is taken in.
 */
export function followTarget(
  form: FormProperties,
  flow: ConnectionFlow,
  load: LoadViews,
  chunks: ConnectionChunks,
  takeIn: () => void,
): () => void {
  /** What the flow has since the element was last connected; undefined before that. */
  let target: ReturnType<typeof targetNow> | undefined;
  let access: readonly unknown[];

  /** What loads another integration when it changes. */
  const targetNow = () => {
    const connector = form.connectorId || form.connectorKey;
    const externalApp = form.externalAppId || form.externalAppKey;
    const connectable = (connector || externalApp) && {
      connector,
      externalApp,
      connectorVersion: form.connectPayload?.connectorVersion,
    };
    const { connectionId, authOptionKey, prebuilt, connectorParameters, noSdk, client, apiUri } = form;
    return {
      integration: form.integrationKey || connectable,
      connectionId,
      authOptionKey,
      prebuilt,
      connectorParameters,
      noSdk,
      uri: client?.apiUri ?? apiUri,
      load,
    };
  };

  /** What only gives access to the same integration in another way, as another token does. */
  const accessNow = () => [form.client, form.token, form.tokenUrl, Boolean(form.fetchToken)];

  const createApi = (): ConnectionApi | undefined => {
    access = accessNow();
    // The form itself, so that the latest function is called: many pages set a new one at each render.
    return access.some(Boolean) ? createConnectionApi(form, chunks) : undefined;
  };

  const setTarget = (api = createApi()) => {
    takeIn();
    target = targetNow();
    flow.setTarget(api && (target.integration || target.connectionId) ? { ...target, api } : undefined);
  };

  form.addController({
    hostUpdate() {
      if (!form.isConnected) return;
      if (!equal(target, targetNow())) return setTarget();
      if (accessNow().every((each, index) => each === access[index])) return;
      const api = createApi();
      // Nothing is loaded again: what is shown and typed stays.
      if (api && flow.state.status !== 'idle') flow.useApi(api);
      else setTarget(api);
    },

    hostDisconnected() {
      // An element that is moved within the page is connected again in the same task, and goes on.
      setTimeout(() => {
        if (form.isConnected) return;
        target = undefined;
        flow.setTarget(undefined);
      });
    },
  });

  return () => target && setTarget();
}
