import { allWays } from './harness.js';
import { connectingContract } from './contract.js';

for (const way of allWays) connectingContract(way);
