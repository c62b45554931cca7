/** The chunk `advice`: what is said in the console to a developer whose form shows nothing. */
import type { FlowState } from '../../flow/state.js';
import type { FormProperties } from '../form-properties.js';
import { lookAlikes, type LookAlike } from '../reactions/look-alikes.js';

const advised = new WeakSet<Element>();
/** Of many forms with the same fault it is said once. */
const said = new Set<string>();

/** Says in the console what to write, once for a form. It names no values, which may be secret. */
export function advise(form: FormProperties, { status }: FlowState): void {
  const alike = lookAlikes(form);
  const missing = status === 'idle' ? missingOf(form) : [];
  if (advised.has(form) || !(alike.length || missing.length)) return;
  advised.add(form);
  const text = [
    missing.length
      ? `<connection-form> shows nothing: it lacks ${missing.join(', and ')}.`
      : '<connection-form>:',
    ...alike.map(correction),
    ...(isOfReact(form)
      ? [
          `In React take ConnectionForm from connection-form/react: by the tag, React 18 and pages that`,
          'are hydrated hand over neither properties nor listeners.',
        ]
      : []),
  ].join(' ');
  if (!said.has(text)) console.warn(text);
  said.add(text);
}

function missingOf(form: FormProperties): string[] {
  const { integrationKey, connectionId, connectorKey, connectorId, externalAppKey, externalAppId } = form;
  const target = [integrationKey, connectionId, connectorKey, connectorId, externalAppKey, externalAppId];
  const access = [form.client, form.token, form.tokenUrl, form.fetchToken];
  return [
    ...(target.some(Boolean)
      ? []
      : ['what to connect (the attribute integration-key="…", or in JavaScript form.integrationKey = …)']),
    ...(access.some(Boolean)
      ? []
      : ['a token (the attribute token-url="…", or in JavaScript form.fetchToken = async () => …)']),
  ];
}

function correction({ written, property, attribute }: LookAlike): string {
  if (attribute) return `Instead of ${written} write the attribute ${attribute}.`;
  if (property) return `Instead of the attribute ${written} set the property: form.${property} = ….`;
  return `Instead of the attribute ${written} listen with form.addEventListener.`;
}

/** React notes on an element which of its components has made it. */
const isOfReact = (form: Element) => Object.keys(form).some((key) => key.startsWith('__react'));
