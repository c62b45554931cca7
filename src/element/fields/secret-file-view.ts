import { html } from 'lit/html.js';
import { live } from './live.js';
import type { SecretField } from '../../schema/field.js';
import { say } from '../strings.js';
import { control } from './control.js';
import type { FormContext } from './form-context.js';
import { framed } from './frame.js';
import type { LazyView } from './lazily.js';
import { pasteTrimmed, revealButton, secretPlaceholder, secretState, typeSecret, type SecretState } from './secret-view.js';

interface SecretFileState extends SecretState {
  /** The file that was chosen is no text, or too large. */
  unreadable?: boolean;
}

/** In bytes; keys and service accounts are far smaller, and what is larger was chosen by mistake. */
const LARGEST_FILE = 256 * 1024;

/** A secret of several lines, such as a PEM key or a service account: pasted, dropped or chosen as a file. */
export const secretFileView: LazyView<'secret'> = (field, context, strings) => {
  const state: SecretFileState = secretState(field, context);
  const type = (event: Event) => {
    state.unreadable = false;
    typeSecret(event, field, context);
  };
  const paste = (event: ClipboardEvent) => {
    state.unreadable = false;
    pasteTrimmed(event, field, context);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || field.readOnly) return;
    event.preventDefault();
    void takeFile(file, field, context);
  };
  const { unreadable, trimmed } = state;
  const { badFile, trimmed: trimmedText, dropFile } = strings.field;
  const masked = state.revealed ? 'control code' : 'control code masked';
  return framed(
    field,
    context,
    html`<div class="affixed" @dragover=${allowDrop} @drop=${drop}><textarea class=${masked} part="control" rows="4" autocomplete="new-password" autocapitalize="off" spellcheck="false" data-1p-ignore data-bwignore data-lpignore="true" data-form-type="other" ${control(field, context, true)} placeholder=${secretPlaceholder(field, context)} .value=${live(context.text(field))} @input=${type} @paste=${paste}></textarea>${revealButton(field, context)}</div>`,
    html`<div class="row"><p class="hint" role="status" id=${context.domId(field, 'hint')}>${say(unreadable ? badFile : trimmed ? trimmedText : dropFile)}</p><button class="secondary" part="button" type="button" ?disabled=${field.readOnly} @click=${chooseFile}>${say(strings.field.chooseFile)}</button><input type="file" hidden @change=${(event: Event) => fileChosen(event, field, context)}></div>`,
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
  state.unreadable = text === undefined || /[\0\uFFFD]/.test(text);
  if (text !== undefined && !state.unreadable) {
    state.trimmed = text.trim() !== text;
    context.type(field, text.trim());
  }
  context.refresh(field);
}
