import { html, nothing } from 'lit/html.js';
import { offers } from '../../strings/offers.js';
import { say } from '../../strings/sentence.js';
import type { FormContext } from '../form-context.js';
import { textOf } from './field-strings.js';
import { bin } from './tool-icons.js';

/** What is known of a file besides its content. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Recognised in its content; else `""`. */
  readonly project: string;
}

/** In kilobytes: of a small file with a digit more, since none is empty. */
export function fileSize(bytes: number, language?: string): string {
  return Math.max(bytes / 1024, 0.1).toLocaleString(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: bytes < 1024 ? 1 : 0,
  });
}

/** Name, size, and what was recognised. */
export function partsOf({ name, size, project }: ChosenFile, { strings }: FormContext): string[] {
  const { field, language } = strings;
  const recognised = project ? [say(field.fileProject ?? offers.fileProject, { name: project })] : [];
  return [name, fileSize(size, language), ...recognised];
}

/** Which file the text of a field is from; with a button that takes it out, unless that is not to be changed. */
export function chosenFile(
  file: ChosenFile,
  id: string,
  remove: (() => void) | undefined,
  context: FormContext,
): unknown {
  const [name, ...rest] = partsOf(file, context);
  return html`<p class="hint" id=${id}
      ><bdi class="file-name" translate="no" .textContent=${name}></bdi
      >${rest.map((part) => html`&nbsp;· <bdi .textContent=${part}></bdi>`)}</p
    >${
      remove
        ? html`<button
            class="tool remove"
            part="button"
            type="button"
            aria-label=${say(textOf('remove', context.strings), { label: file.name })}
            @click=${remove}
            >${bin}</button
          >`
        : nothing
    }`;
}
