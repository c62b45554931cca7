import type { ConnectionFlow } from '../flow/connection-flow.js';
import { loadValidator } from '../validation/load-validator.js';
import type { Edition } from './edition.js';
import type { FieldReactions } from './fields/form-context.js';
import type { FormProperties } from './form-properties.js';
import type { Reactions } from './views/view-model.js';

/** What a form loads only after its first paint: the validator, and the chunk `reactions`. */
export interface AfterPaint {
  /** Undefined until the chunk is loaded. Changes only at the start of an update. */
  readonly reactions: Reactions | undefined;
  readonly fieldReactions: FieldReactions | undefined;
  /** Loads the reactions now, for a form whose first paint needs them. */
  load(): Promise<void>;
}

export function loadAfterPaint(form: FormProperties, flow: ConnectionFlow, edition: Edition): AfterPaint {
  let reactions: Reactions | undefined;
  let fieldReactions: FieldReactions | undefined;
  let isFocused = false;
  let isFirst = true;
  let shown = flow.state;

  const useReactions = (loaded: Reactions) => {
    reactions = loaded;
    fieldReactions = loaded.createFieldReactions(form, flow, edition);
    form.addStyles(loaded.styles);
  };

  const load = async () => {
    await edition.reactions.load();
    if (!reactions) form.requestUpdate();
  };

  const useValidator = () => {
    // If it cannot be loaded, the user can still connect: the service validates in any case.
    loadValidator(edition, { noEval: form.noEval }).then(
      (compile) => flow.useValidator(compile),
      () => {},
    );
  };

  form.addController({
    hostUpdate() {
      const { loaded } = edition.reactions;
      if (loaded && !reactions) useReactions(loaded);
      isFocused = Boolean(form.renderRoot.activeElement);
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
      if (state.integration || state.error || connectionId || allowMultipleConnections)
        load().catch(() => {});
      if (isFocused) reactions?.followFocus(form.renderRoot, shown, state);
      shown = state;
    },
  });

  return {
    get reactions() {
      return reactions;
    },
    get fieldReactions() {
      return fieldReactions;
    },
    load,
  };
}
