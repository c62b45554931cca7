export function readBlocks(slug: string, language: string): Promise<string[]>;
