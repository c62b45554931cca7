/** A number as English writes it; sentences in other languages are made by `withNumbers`. */
export const written = (number: unknown): string => (number as number).toLocaleString('en');
