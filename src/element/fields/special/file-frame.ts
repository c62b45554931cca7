import { html, nothing } from 'lit/html.js';
import type { TextField, SecretField } from '../../../schema/field.js';
import { projectOf } from '../../../value/special/project-of.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { FormContext, TypedText } from '../form-context.js';
import { fieldFrame } from '../frame.js';
import { chosenFile, fileSize, partsOf, type ChosenFile } from './chosen-file.js';
import { markInvalid } from './mark-invalid.js';

interface FileState {
  /** The text when a chosen file could not be read; the field says so until the text changes. */
  unreadable?: string | undefined;
  /** The file that the text is from, and what it was typed as: another text is from no file. */
  chosen?: { readonly file: ChosenFile; readonly typed: TypedText } | undefined;
}

/** In bytes. Keys and service accounts are far smaller: a larger file was chosen by mistake. */
const MAX_FILE_SIZE = 256 * 1024;

function unreadable({ strings: { field, language } }: FormContext): string {
  return say(field.badFile ?? offers.badFile, { limit: fileSize(MAX_FILE_SIZE, language) });
}

/** That the stored one is kept, and how another is given. */
function hint({ kind }: SecretField | TextField, { draft, strings: { field } }: FormContext): string {
  const drop = say(field.dropFile ?? offers.dropFile);
  return kind === 'secret' && draft.keepsSecrets ? `${say(field.kept)} ${drop}` : drop;
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
  const pick = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) take(file);
    // Otherwise choosing the same file again, after correcting it, would fire no event.
    input.value = '';
  };
  const remove = () => {
    context.type(field, '');
    // The button that was pressed goes.
    context.focus(field, 'add');
  };
  const { chosen } = state;
  const isUnreadable = state.unreadable === context.text(field);
  const hintId = context.domId(field, 'hint');
  const texts = context.strings.field;
  return fieldFrame(
    field,
    context,
    html`<div @dragover=${allowDrop} @drop=${drop}
      >${control}${markInvalid(isUnreadable, field, context)}</div
    >`,
    html`<div class="row file"
      >${
        chosen && chosen.typed === context.typed(field) && !isUnreadable
          ? chosenFile(chosen.file, hintId, field.readOnly ? undefined : remove, context)
          : html`<p
              class=${isUnreadable ? 'problem' : 'hint'}
              part=${isUnreadable ? 'problem' : nothing}
              id=${hintId}
              .textContent=${isUnreadable ? unreadable(context) : hint(field, context)}
            ></p>`
      }<button
        class="secondary"
        part="button"
        type="button"
        id=${context.domId(field, 'add')}
        aria-describedby=${isUnreadable ? hintId : nothing}
        ?disabled=${field.readOnly}
        @click=${chooseFile}
        .textContent=${say(texts.chooseFile ?? offers.chooseFile)}
      ></button
      ><input type="file" hidden @change=${pick}
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
  const state = fileState(field, context);
  const text = file.size > MAX_FILE_SIZE ? undefined : await read(file).catch(() => undefined);
  if (text === undefined) {
    state.unreadable = context.text(field);
    context.reactions?.announce(unreadable(context));
  } else {
    const { name, size } = file;
    const chosen = { name, size, project: projectOf(await file.text()) };
    state.unreadable = undefined;
    context.type(field, text);
    const typed = context.typed(field);
    state.chosen = typed && { file: chosen, typed };
    context.reactions?.announce(partsOf(chosen, context).join(' · '));
  }
  context.refresh(field);
}
