import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FlowState } from '../../flow/state.js';

/** Says in the console what only the developer of the page can mend: that the form is not set up correctly. */
export function tellDeveloper(flow: ConnectionFlow): void {
  let told: FlowState['error'];
  const tell = ({ error }: FlowState) => {
    if (error?.code !== 'configuration' || error === told) return;
    told = error;
    console.error(`connection-form: ${error.message}`);
  };
  flow.subscribe(tell);
  tell(flow.state);
}
