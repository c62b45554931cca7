/** The first wait in milliseconds, and the longest. */
const wait = { first: 2_000, longest: 60_000 };

/**
 * Loads what had better come late than never: after a failure it tries again and again, and at once when
 * the browser is online again.
 */
export async function loadPatiently<T>(
  load: () => Promise<T>,
  onFailure?: (reason: unknown) => void,
): Promise<T> {
  for (let pause = wait.first; ; pause = Math.min(pause * 2, wait.longest)) {
    try {
      return await load();
    } catch (reason) {
      onFailure?.(reason);
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
        addEventListener('online', resolve, { once: true });
      });
    }
  }
}
