import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the provider remembers, in memory, for as long as it asks. */
export function memoryStorage(): new (model: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  const grants = new Map<string, Set<string>>();

  return class {
    constructor(private readonly model: string) {}

    #name = (id: string): string => `${this.model}:${id}`;

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const name = this.#name(id);
      stored.set(name, payload);
      if (payload.grantId) grants.set(payload.grantId, (grants.get(payload.grantId) ?? new Set()).add(name));
      if (expiresIn)
        setTimeout(() => stored.get(name) === payload && stored.delete(name), expiresIn * 1000).unref();
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return stored.get(this.#name(id));
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      for (const [name, payload] of stored)
        if (name.startsWith(`${this.model}:`) && payload.uid === uid) return payload;
      return undefined;
    }

    async findByUserCode(): Promise<undefined> {}

    async consume(id: string): Promise<void> {
      const payload = stored.get(this.#name(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      stored.delete(this.#name(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const name of grants.get(grantId) ?? []) stored.delete(name);
      grants.delete(grantId);
    }
  };
}
