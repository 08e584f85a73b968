import { type Client, signIn } from '../../story/client.ts';

/** Drafts written to one case, one after the other; the number in a field tells which. */
export type Writing = {
  readonly id: string;
  /** The number and version of the last draft that was acknowledged. */
  last(): { readonly number: number; readonly version: number };
  /** Resolves when `acknowledged` more drafts are. */
  more(acknowledged: number): Promise<void>;
  /** Resolves when writing has stopped: told to, or because an act failed. */
  stop(): Promise<void>;
  readonly stopped: Promise<void>;
};

/** Opens a case and writes drafts to it without pause until told to stop or until an act fails. */
export async function writeDrafts(url: string): Promise<Writing> {
  const person = await signIn(url, 'zhou-yiheng');
  const { case: id, version } = await person.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  let last = { number: 0, version };
  let told = false;
  const stopped = (async () => {
    for (let number = 1; !told; number += 1) {
      const answer = await person.act('PUT', `/api/cases/${id}/answers`, { answers: draft(number) });
      last = { number, version: answer.version };
    }
  })().catch(() => {});
  return {
    id,
    last: () => last,
    async more(acknowledged) {
      const goal = last.number + acknowledged;
      let over = false;
      void stopped.then(() => {
        over = true;
      });
      while (last.number < goal) {
        if (over) throw new Error(`writing ended at draft ${last.number} of ${goal}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      told = true;
      await stopped;
    },
    stopped,
  };
}

/** The number of the draft that the case shows now, and its version. */
export async function shownDraft(url: string, id: string, person?: Client) {
  const who = person ?? (await signIn(url, 'zhou-yiheng'));
  const view = await who.get<{ version: number; answers: Record<string, string> }>(`/api/cases/${id}`);
  return { number: Number(view.answers['contact.phone']?.slice(-8) ?? 0), version: view.version };
}

function draft(number: number): Record<string, string> {
  return { 'contact.phone': `0990-${String(number).padStart(8, '0')}` };
}
