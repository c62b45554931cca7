import type { Chunk } from '../chunks/chunk.js';
import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { FlowState } from '../flow/state.js';
import type { FormProperties } from './form-properties.js';

/** How long a page may take to say what to connect, in milliseconds. */
const patience = 2_000;

/** The chunk `advice`, for developers whose form shows nothing. */
export interface Advice {
  /** Says in the console what to write, once for a form. */
  advise(form: FormProperties, state: FlowState): void;
}

/** Advises the developer of a page whose form has had nothing to load for a while; returns what advises at once. */
export type AdviseInTime = (form: FormProperties, flow: ConnectionFlow) => () => void;

export const adviseInTime =
  (chunk: Chunk<Advice>): AdviseInTime =>
  (form, flow) => {
    const advise = () => void chunk.loadPatiently().then((advice) => advice.advise(form, flow.state));
    let timer: ReturnType<typeof setTimeout>;
    form.addController({
      hostConnected() {
        timer = setTimeout(() => flow.state.status === 'idle' && advise(), patience);
      },
      hostDisconnected() {
        clearTimeout(timer);
      },
    });
    return advise;
  };
