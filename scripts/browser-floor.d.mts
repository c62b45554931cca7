export type Versions = Record<'chrome' | 'firefox' | 'safari', number>;
export const BROWSERS: (keyof Versions)[];
export const OPTIONAL: Record<string, string>;
export function findFeatures(directory: string): [name: string, versions: Versions][];
export function findFloor(features: [name: string, versions: Versions][]): Versions;
