type Payload = { uid?: string; userCode?: string; grantId?: string; consumed?: number; [key: string]: unknown };
type Kept = { payload: Payload; readonly until: number };

/** Sessions, codes and tokens of the identity provider, in memory until they expire; a restart signs everybody out there. */
export function createAdapterFactory(): (model: string) => object {
  const kept = new Map<string, Kept>();
  const sweep = (): void => {
    const now = Date.now();
    for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
  };
  const live = (key: string): Payload | undefined => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  };
  const search = (model: string, field: 'uid' | 'userCode', value: string): Payload | undefined => {
    for (const [key, { payload }] of kept)
      if (key.startsWith(`${model}:`) && payload[field] === value) return live(key);
    return undefined;
  };

  return (model) => ({
    async upsert(id: string, payload: Payload, seconds?: number) {
      if (kept.size > 500) sweep();
      kept.set(`${model}:${id}`, {
        payload,
        until: seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + seconds * 1000,
      });
    },
    find: async (id: string) => live(`${model}:${id}`),
    findByUid: async (uid: string) => search(model, 'uid', uid),
    findByUserCode: async (code: string) => search(model, 'userCode', code),
    async consume(id: string) {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id: string) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
