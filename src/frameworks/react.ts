'use client';

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type DetailedHTMLProps,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import '../define.js';
import { ConnectionForm as Form, type ConnectionFormEventMap } from '../index.js';
import type {
  ConnectionFormAttributes,
  ConnectionFormListeners,
  ConnectionFormProperties,
} from './properties.js';

type TagProps = DetailedHTMLProps<HTMLAttributes<Form>, Form> &
  ConnectionFormProperties &
  ConnectionFormAttributes &
  ConnectionFormListeners<'on'>;

// For pages that use the tag itself, as React 19 can where nothing is hydrated.
declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's types want it so.
  namespace JSX {
    interface IntrinsicElements {
      'connection-form': TagProps;
    }
  }
}

type Pascal<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Text>;

/** The properties of the element, and its events as `onConnectionSuccess` and the like. */
export type ConnectionFormProps = HTMLAttributes<Form> &
  ConnectionFormProperties & {
    [Name in keyof ConnectionFormEventMap as `on${Pascal<Name>}`]?: (
      event: ConnectionFormEventMap[Name],
    ) => void;
  };

type Values = Readonly<Record<string, unknown>>;
type Listeners = Readonly<Record<string, EventListener | undefined>>;

const defaults: Values = Form.properties;

/**
 * What gives access is no attribute, although it could be one: the element does nothing without it, so nothing
 * happens before the listeners are there, however late React hydrates. Nor is a token written into a page.
 */
const isAttribute = (name: string) => defaults[name] !== undefined && !['token', 'tokenUrl'].includes(name);

const kebab = (name: string) =>
  name.replace(/[A-Z]/g, (letter, index) => (index ? '-' : '') + letter.toLowerCase());

/** What React writes as attributes, also on a server, and what only the element itself takes. */
function sort(props: Values) {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const listeners: Record<string, EventListener | undefined> = {};
  for (const [name, value] of Object.entries(props)) {
    if (/^onConnection[A-Z]/.test(name)) listeners[kebab(name.slice(2))] = value as EventListener | undefined;
    else if (!(name in defaults)) attributes[name === 'className' ? 'class' : name] = value;
    // React 18 would write `false` as a text.
    else if (isAttribute(name)) attributes[kebab(name)] = value || undefined;
    else properties[name] = value;
  }
  return { attributes, properties, listeners };
}

/** The same names without values: what is no longer given is taken back. */
const emptied = (values: object) => Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));

/** A server runs no effects, and React 18 warns there of those that belong to the layout. */
const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * `<connection-form>` as a component of React 18 and 19: properties and listeners reach the element also where
 * React hydrates the markup of a server. `ref` is the element.
 */
export const ConnectionForm: ForwardRefExoticComponent<ConnectionFormProps & RefAttributes<Form>> =
  forwardRef<Form, ConnectionFormProps>(function ConnectionForm(props, ref) {
    const form = useRef<Form>(null);
    const given = useRef<Values>({});
    const heard = useRef<Listeners>({});
    const { attributes, properties, listeners } = sort(props as Values);

    useImperativeHandle(ref, () => form.current!, []);

    useCommitEffect(() => {
      const element = form.current!;
      // Once for each event, and for good: what a suspended page hides may still be connected.
      for (const name of Object.keys(listeners)) {
        if (!(name in heard.current)) element.addEventListener(name, (event) => heard.current[name]?.(event));
      }
      heard.current = { ...emptied(heard.current), ...listeners };
    });

    useCommitEffect(() => {
      // Only what has changed, so that the page may set properties by the ref as well.
      for (const [name, value] of Object.entries({ ...emptied(given.current), ...properties })) {
        if (value !== given.current[name]) Object.assign(form.current!, { [name]: value });
      }
      given.current = properties;
    });

    return createElement('connection-form', { ...attributes, ref: form });
  });
