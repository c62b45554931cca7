import type { LaunchOptions } from 'puppeteer-core';

export interface Engine {
  readonly name: string;
  start(): Promise<{ puppeteer?: LaunchOptions }>;
}

export function findEngines(names?: string): { found: Engine[]; missing: string[] };
