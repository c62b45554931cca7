/** A browser as far as a sign-in needs one: it follows redirects, keeps cookies and sends forms. */
export class PageVisitor {
  readonly #cookies = new Map<string, string>();

  /** The page at which a visit that begins with this form ends up, after all pages on the way. */
  async visit(address: string, fields: Record<string, string>): Promise<string> {
    let { page, url } = await this.#load(address, fields);
    while (/<form method="post"/.test(page)) ({ page, url } = await this.#load(url, answersTo(page)));
    return page;
  }

  async #load(address: string, fields?: Record<string, string>): Promise<{ page: string; url: string }> {
    const { host } = new URL(address);
    const kept = [...this.#cookies].filter(([name]) => name.startsWith(`${host} `));
    const response = await fetch(address, {
      method: fields ? 'POST' : 'GET',
      body: fields && new URLSearchParams(fields),
      headers: { Cookie: kept.map(([name, value]) => `${name.split(' ')[1]}=${value}`).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.#cookies.set(`${host} ${name}`, value!);
    }
    const next = response.headers.get('Location');
    if (next) return this.#load(new URL(next, address).href);
    return { page: await response.text(), url: address };
  }
}

/** What a user of the other app answers: anything that is asked for, and yes. */
function answersTo(page: string): Record<string, string> {
  const inputs = page.matchAll(/<input [^>]*name="(\w+)"(?:[^>]*value="([^"]*)")?/g);
  return {
    ...Object.fromEntries([...inputs].map(([, name, value]) => [name, value ?? 'ada'])),
    answer: 'yes',
  };
}
