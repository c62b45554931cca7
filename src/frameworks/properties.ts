import type { BaseElement } from '../element/base-element.js';
import type { ConnectionForm, ConnectionFormEventMap } from '../index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** What a page may set: neither methods nor what is read-only. */
type Settable<T> = {
  [Name in keyof T]-?: Same<{ [_ in Name]: T[Name] }, { -readonly [_ in Name]: T[Name] }> extends true
    ? T[Name] extends (...args: never[]) => unknown
      ? never
      : Name
    : never;
}[keyof T];

type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The properties of the element that a page may set. */
export type ConnectionFormProperties = Partial<
  Pick<ConnectionForm, Exclude<Settable<ConnectionForm>, keyof BaseElement>>
>;

/** Its attributes: of all properties that hold a text or are on or off. */
export type ConnectionFormAttributes = {
  [
    Name in keyof ConnectionFormProperties as NonNullable<ConnectionFormProperties[Name]> extends
      string | boolean
      ? Kebab<Name>
      : never
  ]?: ConnectionFormProperties[Name];
};

/** Listeners to its events, as the framework names them. */
export type ConnectionFormListeners<Prefix extends string> = {
  [Name in keyof ConnectionFormEventMap as `${Prefix}${Name}`]?: (
    event: ConnectionFormEventMap[Name],
  ) => void;
};
