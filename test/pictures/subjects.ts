/** Of the room that the form has; around it is a margin. */
export const widths = [280, 390, 768] as const;
/** From right to left is in Arabic, and light. */
export const looks = ['light', 'dark', 'rtl'] as const;

export type Width = (typeof widths)[number];
export type Look = (typeof looks)[number];

/** A form of the demo's gallery, as it is to be seen. */
export interface Subject {
  readonly name: string;
  readonly width: Width;
  readonly look: Look;
  /** Pixels of the picture for each of the page: 1 makes a smaller file. */
  readonly scale: 1 | 2;
}

export const fileOf = ({ name, width, look }: Subject): string =>
  `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${width}-${look}.png`;

/** All pictures that there are of the forms with these names. */
export const everySubject = (names: readonly string[]): Subject[] =>
  names.flatMap((name) =>
    widths.flatMap((width) => looks.map((look) => ({ name, width, look, scale: 2 as const }))),
  );

/** What the tests compare: the states and the kinds of field with something of their own to draw. README.md shows the larger ones. */
export const references: readonly Subject[] = [
  small('Loading', 280, 'light'),
  small('Could not be loaded', 280, 'dark'),
  large('To fill in', 390, 'light'),
  small('To sign in', 280, 'rtl'),
  small('Unavailable', 280, 'dark'),
  small('Two ways', 280, 'rtl'),
  small('Several ways', 280, 'light'),
  small('With problems', 280, 'rtl'),
  small('Connecting', 280, 'dark'),
  large('Signing in', 390, 'dark'),
  large('Connected', 390, 'light'),
  large('Refused', 390, 'light'),
  large('Connected before, with what can be done', 390, 'dark'),
  small('To reconnect', 280, 'rtl'),
  small('Several connections', 768, 'dark'),
  small('Date and time', 280, 'dark'),
  small('List of objects', 390, 'light'),
  small('Names and values', 280, 'dark'),
  small('One of several shapes', 768, 'light'),
];

function small(name: string, width: Width, look: Look): Subject {
  return { name, width, look, scale: 1 };
}

function large(name: string, width: Width, look: Look): Subject {
  return { name, width, look, scale: 2 };
}
