import { html } from 'lit/html.js';
import type { Connection } from '../../../connection/model.js';
import { say } from '../../strings/sentence.js';
import type { AllStrings } from '../../strings/strings.js';
import { button } from '../../views/notices.js';
import { ownKeys } from '../own-keys.js';

/** The control for another name of a connection, which Enter saves. */
export function renamePanel(
  { id, name }: Connection,
  form: AllStrings['form'],
  rename: (name: string) => void,
  close: () => void,
): unknown {
  const save = ({ target }: Event) => {
    const typed = (target as Element).closest('.question')!.querySelector('input')!.value.trim();
    if (typed && typed !== name) rename(typed);
    else close();
  };
  const press = ownKeys((event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save(event);
  });
  return html`<div class="question" role="group" aria-describedby="connection-${id}">
    <div class="field">
      <label class="label" part="label" for="name-${id}" .textContent=${say(form.connectionName)}></label>
      <input
        class="control"
        part="control"
        id="name-${id}"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        value=${name}
        @keydown=${press}
      />
    </div>
    ${button(say(form.save), save)} ${button(say(form.cancel), close, 'quiet')}
  </div>`;
}
