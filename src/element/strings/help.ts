/** Help in the page's own words. What it leaves out is the service's. */
export interface HelpTexts {
  /** In place of the description; Markdown or plain text. `""` shows none. */
  readonly description?: string | undefined;
  /** The address of a page with more, a whole one (`https://…`). `""` shows no link. */
  readonly helpUri?: string | undefined;
}

/** Help in the page's own words: for the integration, and for its auth options and fields. */
export interface Help extends HelpTexts {
  /** By the key of the auth option. */
  readonly options?: Readonly<Record<string, HelpTexts>> | undefined;
  /** By the names of the parameters that lead to the field: `apiKey`, `server.host`. The items of a list share theirs. */
  readonly fields?: Readonly<Record<string, HelpTexts>> | undefined;
}
