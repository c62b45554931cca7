import { hardCases } from './hard-cases.js';
import { lazySdk, ownClient, ownMembraneClient } from './harness.js';

for (const way of [lazySdk, ownClient, ownMembraneClient]) hardCases(way);
