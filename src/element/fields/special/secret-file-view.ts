import { html } from 'lit/html.js';
import type { SecretField } from '../../../schema/field.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { FieldView, FormContext } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { secretState, type SecretState } from '../secret-view.js';
import { secretLines } from './secret-lines-view.js';

interface SecretFileState extends SecretState {
  /** The text when a chosen file could not be read; the hint says so until the text changes. */
  unreadable?: string;
}

/** In bytes. Keys and service accounts are far smaller: a larger file was chosen by mistake. */
const MAX_FILE_SIZE = 256 * 1024;

/** A secret with several lines, such as a PEM key: the user pastes it, drops a file or chooses one. */
export const secretFileView: FieldView<'secret'> = (field, context) => {
  const state: SecretFileState = secretState(field, context);
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || field.readOnly) return;
    event.preventDefault();
    void readFile(file, field, context);
  };
  const text = context.text(field);
  const { field: texts } = context.strings;
  const hint =
    state.unreadable === text ? (texts.badFile ?? offers.badFile) : (texts.dropFile ?? offers.dropFile);
  return fieldFrame(
    field,
    context,
    html`<div @dragover=${allowDrop} @drop=${drop}>${secretLines(field, context)}</div>`,
    html`<div class="row"
      ><p class="hint" role="status" id=${context.domId(field, 'hint')} .textContent=${say(hint)}></p
      ><button
        class="secondary"
        part="button"
        type="button"
        ?disabled=${field.readOnly}
        @click=${chooseFile}
        .textContent=${say(texts.chooseFile ?? offers.chooseFile)}
      ></button
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
  if (file) void readFile(file, field, context);
  // Otherwise choosing the same file again, after correcting it, would fire no event.
  input.value = '';
}

/** Without this the browser would open the file instead of the page. */
function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

async function readFile(file: File, field: SecretField, context: FormContext): Promise<void> {
  const text = file.size > MAX_FILE_SIZE ? undefined : await file.text().catch(() => undefined);
  const state: SecretFileState = secretState(field, context);
  state.unreadable = undefined;
  if (!text?.trim() || /[\0\uFFFD]/.test(text)) {
    state.unreadable = context.text(field);
  } else {
    context.type(field, text);
  }
  context.refresh(field);
}
