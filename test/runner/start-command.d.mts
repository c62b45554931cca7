export interface StartedCommand {
  readonly apiUri: string;
  readonly providerUri: string;
  readonly workspace: { key: string; secret: string };
  readonly integrations: string[];
  readonly token: string;
  output(): string;
  close(): Promise<void>;
}

export function startCommand(command: string, args: readonly string[], cwd?: string): Promise<StartedCommand>;
