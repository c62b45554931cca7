export { TestService, type TestServiceOptions } from './test-service.js';
export type {
  Behaviour,
  ConnectResult,
  TestAttempt,
  TestAuthOption,
  TestConnection,
  TestIntegration,
} from './model.js';
