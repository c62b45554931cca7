import { render } from 'lit/html.js';
import type { Connection } from '../../../connection/model.js';
import type { ConnectionFlow } from '../../../flow/connection-flow.js';
import { isFillable } from '../../../flow/state.js';
import type { FormProperties } from '../../form-properties.js';
import { say } from '../../strings/sentence.js';
import type { Strings } from '../../strings/strings.js';
import { button } from '../../views/notices.js';
import { choosesAuthOption, type ViewModel } from '../../views/view-model.js';
import { ownKeys } from '../own-keys.js';
import { toneOf } from './health.js';

/** Whether the form waits behind "Reconnect", what brings it out, and what folds it away again. */
export interface Fold {
  isFolded(): boolean;
  /** Shows the form; connects at once where it has nothing to ask. */
  open(model: ViewModel): void;
  /** In which words the way back is offered. */
  speak(strings: Strings): void;
}

const folds = new WeakMap<ConnectionFlow, Fold>();

/** The fold of a form; the flow stands for the form in the views. */
export const foldOf = (flow: ConnectionFlow): Fold => folds.get(flow)!;

/** Whether the form that is shown connects this one of several again. */
export const isChosen = ({ id }: Connection, { flow, state }: ViewModel): boolean =>
  Boolean(state.reconnects && state.existing?.id === id && !foldOf(flow).isFolded());

/**
 * Folds the form away where there is a connection that works, as long as nobody wants to connect again: neither
 * the page, which has named the connection or wants one more, nor the user. What the page has filled in stays.
 */
export function foldForm(form: FormProperties, flow: ConnectionFlow): void {
  let isOpen = false;
  /** Whether there is something of the user's in the form, which Escape must not take away. */
  let isEdited = false;
  let words: Strings;
  /** What folds the form away again. */
  let way: HTMLElement | undefined;

  flow.subscribe((_, { type }) => {
    if (/^(edited|option-chosen|submitted|resumed)$/.test(type)) isOpen = isEdited = true;
    if (/^(configured|reloaded|connected|completed|archived|reset)$/.test(type)) isOpen = isEdited = false;
  });

  const mayFold = () => {
    const { existing, reconnects } = flow.state;
    return Boolean(
      existing &&
      toneOf(existing) === 'success' &&
      !form.connectionId &&
      !(form.allowMultipleConnections && !reconnects),
    );
  };

  const isFolded = () =>
    mayFold() && flow.state.status === 'editing' && !isOpen && !flow.draft?.problems.length;

  const mayClose = () => mayFold() && isFillable(flow.state) && !isFolded();

  const close = () => {
    const { id } = flow.state.existing!;
    flow.send({ type: 'reset' });
    const focusRow = () => {
      const row = form.renderRoot.getElementById(`connection-${id}`)?.closest('section');
      row?.querySelector('button')?.focus();
    };
    void form.updateComplete.then(focusRow);
  };

  /**
   * Beside the button that connects, which comes with the first paint and knows nothing of it. Where the form
   * shows another button there, it takes this one out.
   */
  const offerToClose = () => {
    if (!mayClose()) return way?.remove();
    way ??= Object.assign(document.createElement('div'), { className: 'way-back' });
    render(button(say(words.form.cancel), close, 'quiet'), way);
    if (!way.isConnected) find()?.querySelector('.actions')!.append(way);
  };

  const find = () => form.renderRoot.querySelector<HTMLElement>('[part=form]');
  const fold = () => {
    const node = find();
    if (node) node.hidden = isFolded();
  };
  form.addController({
    // Before an update too, in which the focus may go to a field.
    hostUpdate: () => isFolded() || fold(),
    hostUpdated() {
      fold();
      offerToClose();
    },
  });

  form.addEventListener(
    'keydown',
    ownKeys((event) => {
      const [target] = event.composedPath();
      if (event.key !== 'Escape' || event.defaultPrevented || isEdited || !mayClose()) return;
      if (!find()?.contains(target as Node)) return;
      // Nor what the form is in.
      event.preventDefault();
      close();
    }),
  );

  folds.set(flow, {
    isFolded,
    open(model) {
      const asks = choosesAuthOption(model) || (!form.prebuilt && flow.draft?.root.fields.length);
      if (!asks) return model.submit();
      isOpen = true;
      form.requestUpdate();
      void form.updateComplete.then(() => form.focus());
    },
    speak(strings) {
      words = strings;
    },
  });
}
