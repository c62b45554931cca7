import { hardCases } from './hard-cases.js';
import { direct, directMembrane } from './harness.js';

for (const way of [direct, directMembrane]) hardCases(way);
