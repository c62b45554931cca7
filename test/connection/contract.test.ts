import { allWays } from './harness.js';
import { connectingContract } from './contract.js';
import { withoutIntegrationContract } from './contract-without-integration.js';

for (const way of allWays) {
  connectingContract(way);
  withoutIntegrationContract(way);
}
