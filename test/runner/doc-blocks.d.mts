export function readDocs(): Promise<{ path: string; text: string }[]>;
export function readBlocks(slug: string, language: string): Promise<string[]>;
export function blocksIn(text: string): { heading: string; language: string; code: string }[];
