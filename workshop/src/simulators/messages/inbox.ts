import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Message = {
  readonly id: string;
  /** Office-clock instant of arrival. */
  readonly at: string;
  readonly kind: 'mail' | 'sms';
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
};

export type Inbox = { add(message: Omit<Message, 'id'>): Message; newestFirst(): readonly Message[] };

const remembered = 500;

/** Every mail and text that was sent: the latest 500 in memory, all of them in `dataDir/messages.jsonl`; on disk when `add` returns. */
export function openInbox(dataDir: string): Inbox {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'messages.jsonl');
  const messages = readKept(file);
  return {
    add(message) {
      const added: Message = { id: randomUUID(), ...message };
      appendFileSync(file, `${JSON.stringify(added)}\n`, { mode: 0o600 });
      messages.unshift(added);
      messages.length = Math.min(messages.length, remembered);
      return added;
    },
    newestFirst: () => messages,
  };
}

function readKept(file: string): Message[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // No file before the first message.
    return [];
  }
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.slice(-remembered).flatMap(parseLine).reverse();
}

const parseLine = (line: string): Message[] => {
  try {
    return [JSON.parse(line) as Message];
  } catch {
    // The last line may be torn by a kill.
    return [];
  }
};
