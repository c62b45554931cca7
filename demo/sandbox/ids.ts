import { createHash, randomBytes } from 'node:crypto';

/** 24 hexadecimal digits, as the service's own ids. */
export const newId = (): string => randomBytes(12).toString('hex');

/** The id of something that the catalog names: the same at each start. */
export const stableId = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 24);
