/**
 * One run for all who ask for the same at the same time. It is aborted when the last of them has
 * gone; whoever asks after it has ended starts another.
 */
export class InFlight<Key, T> {
  readonly #runs = new Map<Key, { readonly result: Promise<T>; readonly stop: AbortController; waiting: number }>();

  share(key: Key, start: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    let run = this.#runs.get(key);
    if (!run) {
      const stop = new AbortController();
      run = { result: start(stop.signal), stop, waiting: 0 };
      this.#runs.set(key, run);
      const forget = () => this.#runs.get(key)?.stop === stop && this.#runs.delete(key);
      run.result.then(forget, forget);
    }
    const { result, stop } = run;
    const own = run;
    own.waiting++;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(signal.reason as Error);
        if (--own.waiting > 0) return;
        if (this.#runs.get(key) === own) this.#runs.delete(key);
        stop.abort();
      };
      signal.addEventListener('abort', leave, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}
