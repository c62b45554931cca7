import type { Connection, Integration } from '../connection/model.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { Edition } from './edition.js';
import type { FieldReactions } from './fields/form-context.js';
import type { FormProperties } from './form-properties.js';
import type { Speaker } from './speech/follow.js';
import type { Strings } from './strings/strings.js';
import type { Reactions } from './views/view-model.js';

/** What a form loads only after its first paint: the validator, and the chunk `reactions`. */
export interface AfterPaint {
  /** Undefined until the chunk is loaded. Changes only at the start of an update. */
  readonly reactions: Reactions | undefined;
  readonly fieldReactions: FieldReactions | undefined;
  /** What the user is told of reactions that do not come. */
  missing(strings: Strings): unknown;
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
  let missing: ((strings: Strings) => unknown) | undefined;
  const advise = edition.adviseInTime?.(form, flow);

  const useReactions = (loaded: Reactions) => {
    reactions = loaded;
    fieldReactions = loaded.createFieldReactions(form, flow, edition);
    form.addStyles(loaded.styles);
    loaded.attend(form, flow, advise);
    // In English, it is only now that another language is expected.
    void edition.followLanguage(form);
  };

  const load = async (integration?: Integration, existing?: Connection) => {
    const loaded = await edition.reactions.load();
    if (!reactions) form.requestUpdate();
    return integration && existing && loaded.loadConnections(form, flow, integration, existing);
  };

  const loadReactions = () => {
    isAwaited = true;
    if (edition.awaitReactions) missing = edition.awaitReactions(form, load);
    else void load();
  };

  const useValidator = () => {
    // Until it is loaded, the user can connect as well: the service validates in any case.
    void edition.loadValidator({ noEval: form.noEval }).then(flow.useValidator);
  };

  form.addController({
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
    missing: (strings) => missing?.(strings),
    load,
  };
}
