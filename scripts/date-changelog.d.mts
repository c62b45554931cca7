export function dateChangelog(text: string, version: string, date: string): string;
