import { html } from 'lit/html.js';
import type { Field } from '../schema/field.js';
import { link } from './fields/description.js';
import type { HelpTexts } from './strings/help.js';
import { say } from './strings/sentence.js';
import type { Strings } from './strings/strings.js';

/** The help of an auth option: the service's, and in its place that of the page. */
export const helpOfOption = (option: HelpTexts & { readonly key: string }, { help }: Strings): HelpTexts => ({
  ...option,
  ...help?.options?.[option.key],
});

/** The same of a field. */
export function helpOf({ label, path, description }: Field, { help }: Strings): HelpTexts {
  // What has no label, as an item of a list, stands in for the field around it, which has the help already.
  const own = label && help?.fields?.[path.filter((step) => typeof step === 'string').join('.')];
  return { description, ...own };
}

/** The link to a help page. */
export const helpLink = ({ helpUri }: HelpTexts, { form }: Strings): unknown =>
  helpUri && link(helpUri, html`<span .textContent=${say(form.help)}></span>`, 'help');
