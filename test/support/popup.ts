import { executeServerCommand } from '@web/test-runner-commands';
import { until } from './until.js';

async function popup<T>(payload: Record<string, unknown>): Promise<T> {
  const { result } = await executeServerCommand<{ result: T }, typeof payload>('popup', payload);
  return result;
}

/** The window that the page under test has opened, driven as a user would, whatever its origin. */
export const thePopup = {
  /** The second selector is looked up in the shadow root of the first. */
  click: (selector: string, inShadow?: string) => popup<void>({ do: 'click', selector, inShadow }),
  fill: (selector: string, text: string, inShadow?: string) =>
    popup<void>({ do: 'fill', selector, inShadow, text }),
  text: (selector: string) => popup<string>({ do: 'text', selector }),
  url: () => popup<string>({ do: 'url' }),
  close: () => popup<void>({ do: 'close' }),
  count: () => popup<number>({ do: 'count' }),

  /** Resolves once there is one, and no more: a busy browser lists a window a moment after it has opened it. */
  opened: () => until(async () => (await thePopup.count()) === 1, 'one window'),

  /** Leaves no window to the next test; what a provider has isolated the page itself can't close. */
  async gone(): Promise<void> {
    for (let tries = 0; tries < 50 && (await thePopup.count()) > 0; tries++) {
      // One that is about to close by itself is better let be.
      if (tries > 40) await thePopup.close().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
};
