import { completeDom } from './complete-dom.js';
import './late-chunks.js';

export { TestService, type TestServiceOptions } from './test-service.js';
export type {
  Behaviour,
  ConnectResult,
  TestAttempt,
  TestAuthOption,
  TestConnection,
  TestIntegration,
} from './model.js';

// A test of the page's may run where there is no browser.
completeDom();
