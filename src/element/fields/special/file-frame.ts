import { html } from 'lit/html.js';
import type { TextField, SecretField } from '../../../schema/field.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { FormContext } from '../form-context.js';
import { fieldFrame } from '../frame.js';

interface FileState {
  /** The text when a chosen file could not be read; the hint says so until the text changes. */
  unreadable?: string | undefined;
}

/** In bytes. Keys and service accounts are far smaller: a larger file was chosen by mistake. */
const MAX_FILE_SIZE = 256 * 1024;

function unreadable({ strings: { field, language } }: FormContext): string {
  const limit = (MAX_FILE_SIZE / 1024).toLocaleString(language, { style: 'unit', unit: 'kilobyte' });
  return say(field.badFile ?? offers.badFile, { limit });
}

/** The text of a file; undefined where it holds none. */
type ReadFile = (file: File) => Promise<string | undefined>;

/** A control for the content of a file, which the user pastes into it, drops on it, or chooses. */
export function fileFrame(
  field: SecretField | TextField,
  context: FormContext,
  control: unknown,
  read: ReadFile,
): unknown {
  const state = fileState(field, context);
  const take = (file: File) => void takeFile(file, field, context, read);
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || field.readOnly) return;
    event.preventDefault();
    take(file);
  };
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) take(file);
    // Otherwise choosing the same file again, after correcting it, would fire no event.
    input.value = '';
  };
  const isUnreadable = state.unreadable === context.text(field);
  const texts = context.strings.field;
  return fieldFrame(
    field,
    context,
    html`<div @dragover=${allowDrop} @drop=${drop}>${control}</div>`,
    html`<div class="row"
      ><p
        class="hint"
        id=${context.domId(field, 'hint')}
        .textContent=${isUnreadable ? unreadable(context) : say(texts.dropFile ?? offers.dropFile)}
      ></p
      ><button
        class="secondary"
        part="button"
        type="button"
        ?disabled=${field.readOnly}
        @click=${chooseFile}
        .textContent=${say(texts.chooseFile ?? offers.chooseFile)}
      ></button
      ><input type="file" hidden @change=${chosen}
    /></div>`,
  );
}

const fileState = (field: SecretField | TextField, context: FormContext): FileState =>
  context.viewState(field, 'file', () => ({}));

function chooseFile(event: Event): void {
  ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
}

/** Without this the browser would open the file instead of the page. */
function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

async function takeFile(
  file: File,
  field: SecretField | TextField,
  context: FormContext,
  read: ReadFile,
): Promise<void> {
  const text = file.size > MAX_FILE_SIZE ? undefined : await read(file).catch(() => undefined);
  fileState(field, context).unreadable = text === undefined ? context.text(field) : undefined;
  if (text === undefined) context.reactions?.announce(unreadable(context));
  else context.type(field, text);
  context.refresh(field);
}
