import { html, nothing } from 'lit/html.js';
import { live } from './live.js';
import type { TextField } from '../../schema/field.js';
import { say } from '../strings.js';
import { control } from './control.js';
import type { FieldView, FormContext } from './form-context.js';
import { framed } from './frame.js';

export const textView: FieldView<'text'> = (field, context) => {
  const text = context.text(field);
  const part = partOf(text, field, context);
  const offer = part === undefined ? undefined : partOffer(field, part, context);
  return framed(field, context, affixed(field, textControl(field, text, context)), offer);
};

function textControl(field: TextField, text: string, context: FormContext): unknown {
  const type = (event: Event) => context.type(field, (event.target as HTMLInputElement).value);
  if (field.multiline) {
    return html`<textarea class="control" part="control" rows="4" ${control(field, context)} placeholder=${field.placeholder || nothing} .value=${live(text)} @input=${type}></textarea>`;
  }
  if (field.input === 'text') {
    return html`<input class="control" part="control" type="text" ${control(field, context)} placeholder=${field.placeholder || nothing} .value=${live(text)} @input=${type}>`;
  }
  // The keyboard of an address, without the browser's own idea of what is valid.
  return html`<input class="control" part="control" type="text" inputmode=${field.input} autocapitalize="off" spellcheck="false" ${control(field, context)} placeholder=${field.placeholder || nothing} .value=${live(text)} @input=${type}>`;
}

function affixed({ prefix, suffix }: TextField, input: unknown): unknown {
  if (!prefix && !suffix) return input;
  return html`<div class="affixed">${affix(prefix)}${input}${affix(suffix)}</div>`;
}

function affix(text: string): unknown {
  return text && html`<span class="affix">${text}</span>`;
}

let urlPart: ((text: string, field: TextField) => string | undefined) | undefined;

/** What takes addresses apart is loaded for the first one that stands where something else may be meant. */
function partOf(text: string, field: TextField, context: FormContext): string | undefined {
  const { pattern, format, examples, example } = field.schema;
  const asked = field.prefix || field.suffix || pattern || examples || example || format === 'hostname';
  if (!asked || !/\w[./]/.test(text) || field.readOnly) return undefined;
  if (urlPart) return urlPart(text, field);
  void import('../../value/url-part.js').then(
    (module) => {
      urlPart = module.urlPart;
      context.refresh(field);
    },
    () => {},
  );
  return undefined;
}

/** Offers the part of a pasted address that is asked for; nothing is changed unasked. */
function partOffer(field: TextField, part: string, context: FormContext): unknown {
  const take = () => {
    context.type(field, part);
    context.focus(field);
  };
  return html`<button class="offer" part="button" type="button" @click=${take}>${say(context.strings.field.usePart, { part })}</button>`;
}
