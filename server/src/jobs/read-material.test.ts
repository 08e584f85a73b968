import type { CaseState } from '@tuofu/domain';
import { expect, test } from 'vitest';
import type { Office } from '../office/office.ts';
import { readMaterial } from './read-material.ts';

const job = { authority: 990200, stream: 'one', version: 2 };
const waiting = [{ material: 'm1', file: 'f1', mediaType: 'application/pdf', reading: { state: 'waiting' } }];

/** A case whose phase becomes `after` while its file is being read; every act in it is refused. */
function officeWhere(after: string) {
  let phase = 'received';
  const asked: unknown[] = [];
  const office = {
    journal: { load: async () => ({ events: [{ version: 2, data: { material: 'm1' } }] }) },
    files: { path: () => '/f1' },
    reading: {
      async read() {
        phase = after;
        return { outcome: 'unreadable', code: 'READER_TIMEOUT' };
      },
    },
    cases: {
      load: async () => ({ state: { phase, materials: waiting } as unknown as CaseState }),
      async handle({ command }: { command: unknown }) {
        asked.push(command);
        return { ok: false, refusal: { code: 'WRONG_PHASE', facts: { phase } } };
      },
    },
  } as unknown as Office;
  return { office, asked };
}

test('a case that was withdrawn while its file was read leaves nothing that fails', async () => {
  const { office, asked } = officeWhere('withdrawn');
  await readMaterial(office, job);
  expect(asked).toMatchObject([{ type: 'RecordReading', material: 'm1', reading: { code: 'READER_TIMEOUT' } }]);
});

test('a reading that is refused in a case that goes on is a failure that staff see', async () => {
  const { office } = officeWhere('accepted');
  await expect(readMaterial(office, job)).rejects.toThrow('read-material: WRONG_PHASE');
});
