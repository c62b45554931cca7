import { ConnectionError } from '../connection/error.js';
import type { Connection, Integration } from '../connection/model.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { Edition } from './edition.js';
import { fire } from './events.js';
import type { FieldReactions } from './fields/form-context.js';
import type { FormProperties } from './form-properties.js';
import type { Speaker } from './speech/follow.js';
import type { Reactions } from './views/view-model.js';

/** How long a page may take to say what to connect, in milliseconds. */
const patience = 2_000;

/** What a form loads only after its first paint: the validator, and the chunk `reactions`. */
export interface AfterPaint {
  /** Undefined until the chunk is loaded. Changes only at the start of an update. */
  readonly reactions: Reactions | undefined;
  readonly fieldReactions: FieldReactions | undefined;
  /** Whether the reactions could not be loaded, more than once. Loading goes on. */
  readonly isMissing: boolean;
  /**
   * Loads the reactions now, for a form whose first paint needs them, and the customer's connections where
   * there is one. Resolves with the one to re-connect, where a new one would replace several.
   */
  load(integration?: Integration, existing?: Connection): Promise<Connection | undefined>;
}

export function loadAfterPaint(
  form: FormProperties & Speaker,
  flow: ConnectionFlow,
  edition: Edition,
): AfterPaint {
  let reactions: Reactions | undefined;
  let fieldReactions: FieldReactions | undefined;
  let isFirst = true;
  let isAwaited = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout>;

  const useReactions = (loaded: Reactions) => {
    reactions = loaded;
    fieldReactions = loaded.createFieldReactions(form, flow, edition);
    form.addStyles(loaded.styles);
    loaded.attend(form, flow, advise);
    // In English, it is only now that another language is expected.
    void edition.followLanguage(form);
  };

  const advise = () => void edition.advice.loadPatiently().then((advice) => advice.advise(form, flow.state));

  const load: AfterPaint['load'] = async (integration, existing) => {
    const loaded = await edition.reactions.load();
    if (!reactions) form.requestUpdate();
    return integration && existing && loaded.loadConnections(form, flow, integration, existing);
  };

  const loadReactions = () => {
    isAwaited = true;
    const loading = edition.reactions.loadPatiently((cause) => {
      // One failure may be a moment's; the user and the page are told of the second.
      if (++failures !== 2) return;
      const error = new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
      fire(form, 'connection-error', { error });
      form.requestUpdate();
    });
    void loading.then(() => load());
  };

  const useValidator = () => {
    // Until it is loaded, the user can connect as well: the service validates in any case.
    void edition.loadValidator({ noEval: form.noEval }).then(flow.useValidator);
  };

  form.addController({
    hostConnected() {
      timer = setTimeout(() => flow.state.status === 'idle' && advise(), patience);
    },
    hostDisconnected() {
      clearTimeout(timer);
    },
    hostUpdate() {
      const { loaded } = edition.reactions;
      if (loaded && !reactions) useReactions(loaded);
    },
    hostUpdated() {
      const { state } = flow;
      if (isFirst) {
        isFirst = false;
        useValidator();
      }
      // Loaded earlier, the chunk would compete with the request for the integration. It is loaded
      // earlier only where the form is certain to need it for its first paint.
      const { connectionId, allowMultipleConnections } = form;
      const isNeeded = state.integration || state.error || connectionId || allowMultipleConnections;
      if (isNeeded && !isAwaited) loadReactions();
    },
  });

  return {
    get reactions() {
      return reactions;
    },
    get fieldReactions() {
      return fieldReactions;
    },
    get isMissing() {
      return !reactions && failures > 1;
    },
    load,
  };
}
