import { integrationApp } from './integration-app.js';
import { membrane } from './membrane.js';
import type { Protocol } from './protocol.js';
import type { Generation } from '../model.js';

const protocols: Readonly<Record<Generation, Protocol>> = { 'integration-app': integrationApp, membrane };

export function protocolOf({ generation }: { readonly generation: Generation }): Protocol {
  return protocols[generation];
}
