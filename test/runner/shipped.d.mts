export function installShipped(): Promise<void>;
export function inShipped(...path: string[]): string;
export function shippedFile(path: string): string;
