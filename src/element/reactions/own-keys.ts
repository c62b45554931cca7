/**
 * A listener for keys that gets only those that are meant for the form. Those of an input method choose and
 * commit what it is composing; WebKit reports the last one after the composition, known by its code alone.
 */
export const ownKeys =
  (listener: (event: KeyboardEvent) => void) =>
  (event: Event): void => {
    const { isComposing, keyCode } = event as KeyboardEvent;
    if (!isComposing && keyCode !== 229) listener(event as KeyboardEvent);
  };
