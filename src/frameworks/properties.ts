import type { ConnectionForm, ConnectionFormEventMap } from '../index.js';

type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The properties of the element that a page may set. */
export type ConnectionFormProperties = Partial<
  Pick<ConnectionForm, keyof (typeof ConnectionForm)['properties']>
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
