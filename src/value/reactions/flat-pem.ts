/** Longer than any chain of certificates. */
const MAX_LENGTH = 50_000;

/**
 * Gives a key in PEM its lines back. A control of one line makes blanks of them where the text was pasted
 * before there was more to take it, or was dropped.
 */
export const restoreLines = (text: string): string =>
  text.length > MAX_LENGTH
    ? text
    : text.replace(/-----BEGIN [^-]+-----[^]+?-----END [^-]+-----( (?=-----BEGIN ))?/g, (block) =>
        // Those in the first and last line, and after the colon of a header, are blanks.
        block.replace(/-----[^-]+-----|: | /g, (part) => (part === ' ' ? '\n' : part)),
      );
