import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import type { FormProperties } from '../../form-properties.js';
import { choosesAuthOption, type ViewModel } from '../../views/view-model.js';
import { toneOf } from './health.js';

/** Whether the form waits behind "Reconnect", and what brings it out. */
export interface Fold {
  isFolded(): boolean;
  /** Shows the form; connects at once where it has nothing to ask. */
  open(model: ViewModel): void;
}

const folds = new WeakMap<ConnectionFlow, Fold>();

/** The fold of a form; the flow stands for the form in the views. */
export const foldOf = (flow: ConnectionFlow): Fold => folds.get(flow)!;

/**
 * Folds the form away where there is a connection that works, as long as nobody wants to connect again: neither
 * the page, which has named the connection or wants one more, nor the user. What is filled in stays.
 */
export function foldForm(form: FormProperties, flow: ConnectionFlow): void {
  let isOpen = false;

  flow.subscribe((_, { type }) => {
    if (/^(edited|option-chosen|submitted|resumed)$/.test(type)) isOpen = true;
    if (/^(configured|reloaded|connected|completed|archived|reset)$/.test(type)) isOpen = false;
  });

  const isFolded = () => {
    const { existing, status } = flow.state;
    return Boolean(
      status === 'editing' &&
      existing &&
      toneOf(existing) === 'success' &&
      !isOpen &&
      !form.connectionId &&
      !(form.allowMultipleConnections && !flow.state.reconnects) &&
      !flow.draft?.problems.length,
    );
  };

  const find = () => form.renderRoot.querySelector<HTMLElement>('[part=form]');
  const fold = () => {
    const node = find();
    if (node) node.hidden = isFolded();
  };
  // Before an update too, in which the focus may go to a field.
  form.addController({ hostUpdate: () => isFolded() || fold(), hostUpdated: fold });

  folds.set(flow, {
    isFolded,
    open(model) {
      if (!isFolded()) return;
      const asks = choosesAuthOption(model) || (!form.prebuilt && flow.draft?.root.fields.length);
      if (!asks) return model.submit();
      isOpen = true;
      form.requestUpdate();
      void form.updateComplete.then(() => form.focus());
    },
  });
}
