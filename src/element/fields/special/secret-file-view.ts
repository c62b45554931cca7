import { html } from 'lit/html.js';
import type { SecretField } from '../../../schema/field.js';
import { say } from '../../strings/sentence.js';
import { textControl } from '../control.js';
import type { FieldView, FormContext } from '../form-context.js';
import { framed } from '../frame.js';
import {
  pasteTrimmed,
  revealButton,
  secretPlaceholder,
  secretState,
  type SecretState,
} from '../secret-view.js';

interface SecretFileState extends SecretState {
  /** The text that stayed because the file that was chosen is none, or too large. */
  unreadable?: string;
}

/** In bytes; keys and service accounts are far smaller, and what is larger was chosen by mistake. */
const LARGEST_FILE = 256 * 1024;

/** A secret of several lines, such as a PEM key or a service account: pasted, dropped or chosen as a file. */
export const secretFileView: FieldView<'secret'> = (field, context) => {
  const state: SecretFileState = secretState(field, context);
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || field.readOnly) return;
    event.preventDefault();
    void takeFile(file, field, context);
  };
  const text = context.text(field);
  const { badFile, trimmed, dropFile } = context.strings.field;
  const hint = state.unreadable === text ? badFile : state.trimmed === text ? trimmed : dropFile;
  const masked = state.revealed ? 'control code' : 'control code masked';
  return framed(
    field,
    context,
    html`<div class="affixed" @dragover=${allowDrop} @drop=${drop}>
      <textarea
        class=${masked}
        part="control"
        rows="4"
        autocomplete="new-password"
        autocapitalize="off"
        spellcheck="false"
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
        ${textControl(field, context, true)}
        placeholder=${secretPlaceholder(field, context)}
        @paste=${(event: ClipboardEvent) => pasteTrimmed(event, field, context)}
      ></textarea
      >${revealButton(field, context)}</div
    >`,
    html`<div class="row"
      ><p class="hint" role="status" id=${context.domId(field, 'hint')}>${say(hint)}</p
      ><button class="secondary" part="button" type="button" ?disabled=${field.readOnly} @click=${chooseFile}
        >${say(context.strings.field.chooseFile)}</button
      ><input type="file" hidden @change=${(event: Event) => fileChosen(event, field, context)}
    /></div>`,
  );
};

function chooseFile(event: Event): void {
  ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
}

function fileChosen({ target }: Event, field: SecretField, context: FormContext): void {
  const input = target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) void takeFile(file, field, context);
  // The same file again, mended meanwhile, is a choice too.
  input.value = '';
}

/** Without this the browser opens the file in place of the page. */
function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

async function takeFile(file: File, field: SecretField, context: FormContext): Promise<void> {
  const text = file.size > LARGEST_FILE ? undefined : await file.text().catch(() => undefined);
  const state: SecretFileState = secretState(field, context);
  state.unreadable = undefined;
  if (text === undefined || /[\0\uFFFD]/.test(text)) {
    state.unreadable = context.text(field);
  } else {
    const kept = text.trim();
    if (kept !== text) state.trimmed = kept;
    context.type(field, kept);
  }
  context.refresh(field);
}
