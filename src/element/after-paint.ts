import type { ConnectionFlow } from '../flow/connection-flow.js';
import { loadValidator } from '../validation/load-validator.js';
import type { Edition } from './edition.js';
import type { FieldReactions } from './fields/form-context.js';
import type { FormProperties } from './form-properties.js';
import type { Reactions } from './views/view.js';

/** What a form loads only after it was first painted: the validator, and its reactions to what happens. */
export interface AfterPaint {
  /** Undefined until they are loaded. Changes only at the start of a rendering. */
  readonly reactions: Reactions | undefined;
  readonly fieldReactions: FieldReactions | undefined;
  /** Loads the reactions; for a form that is first shown with them. */
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
    // Without it connecting goes on: the service judges in the end.
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
      // Before the form can be shown, it would compete with the answer that the form waits for; unless
      // it is sure to be shown with the form.
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
