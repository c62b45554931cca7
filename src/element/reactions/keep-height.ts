import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FormProperties } from '../form-properties.js';

/** The last height of the form of each integration in pixels, as long as the page lives. */
const heights = new Map<string, number>();

/** Keeps a form that loads as tall as it was last, with the same integration, so that nothing on the page jumps. */
export function keepHeight(form: FormProperties, flow: ConnectionFlow): void {
  const name = () =>
    [
      form.integrationKey,
      form.connectionId,
      form.connectorKey,
      form.connectorId,
      form.externalAppKey,
      form.externalAppId,
    ].join('\n');
  const remember: ResizeObserverCallback = ([entry]) => {
    const { status } = flow.state;
    if (status === 'editing' || status === 'unavailable')
      heights.set(name(), entry!.borderBoxSize[0]!.blockSize);
  };
  let watch: ResizeObserver | undefined;

  form.addController({
    hostUpdated() {
      const root = form.renderRoot.querySelector<HTMLElement>('.root');
      if (root && !watch) {
        // That of the document that the form is in now: another one would watch in vain. Not every DOM without a
        // browser has it.
        const { ResizeObserver } = form.ownerDocument.defaultView ?? {};
        watch = ResizeObserver && new ResizeObserver(remember);
        watch?.observe(root);
      }
      const height = flow.state.status === 'loading' ? heights.get(name()) : undefined;
      root?.style.setProperty('min-block-size', height ? `${height}px` : null);
    },
    hostDisconnected() {
      watch?.disconnect();
      watch = undefined;
    },
  });
}
