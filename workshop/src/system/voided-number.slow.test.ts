import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTemporary, type Temporary } from '../start/temporary.ts';
import { type Client, signIn, until } from '../story/client.ts';

let city: Temporary;
let applicant: Client;
let handler: Client;

type View = {
  readonly compared: { readonly occasion: string } | null;
  readonly documents: readonly { readonly document: string; readonly number: string }[];
  readonly papersDue: readonly { readonly document: string; readonly number: string }[];
};
type Numbers = {
  readonly series: readonly {
    readonly series: string;
    readonly last: number;
    readonly voided: readonly {
      readonly number: number;
      readonly case: string;
      readonly reason: string;
      readonly by: string;
    }[];
  }[];
};

beforeAll(async () => {
  city = await startTemporary();
  applicant = await signIn(city.url, 'zhou-yiheng');
  handler = await signIn(city.url, 'wangchao-handler-1');
}, 120_000);
afterAll(() => city?.end());

/** While the time-stamp authority is down no paper can be sealed. */
const timestamps = (state: 'down' | 'fine') =>
  fetch(new URL('/weather', city.addresses.timestamps), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  });

test('a number whose paper cannot be made is voided: the register keeps it with its reason, nobody gets it again, and the paper comes under the next one', async () => {
  const { case: id } = await applicant.act('POST', '/api/cases', { item: 'hazchem-operating-licence' });
  const at = (rest = '') => `/api/cases/${id}${rest}`;
  const view = () => handler.get<View>(at());
  await applicant.act('PUT', at('/answers'), {
    answers: {
      'premises.address': '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
      'operation.mode': 'no-storage',
      'scope.chemicals': [{ name: '甲醇', cas: '67-56-1' }],
    },
  });
  await applicant.act('POST', at('/filing'), { insist: true });
  await until('the comparison after filing', async () =>
    (await view()).compared?.occasion === 'filing' ? true : undefined,
  );
  await timestamps('down');
  await handler.act('POST', at('/acceptance'));
  const [due] = (await view()).papersDue;
  expect(due).toMatchObject({ document: 'acceptance-notice' });
  const { number } = due!;

  const body = { document: 'acceptance-notice', number, ground: 'cannot-be-made', reason: '系统故障，文书未能生成' };
  await handler.act('POST', at('/voided-numbers'), body);
  await expect(handler.act('POST', at('/voided-numbers'), body)).rejects.toMatchObject({
    status: 422,
    code: 'NUMBER_NOT_VOIDABLE',
  });
  const [next] = (await view()).papersDue;
  expect(next!.number).not.toBe(number);

  await timestamps('fine');
  const made = await until('the paper is made under the next number', async () => {
    const { documents, papersDue } = await view();
    return papersDue.length === 0 ? documents : undefined;
  });
  expect(made.map((d) => [d.document, d.number])).toEqual([['acceptance-notice', next!.number]]);

  const { series } = await handler.get<Numbers>('/api/operations/numbers');
  const [, prefix, serial] = /^(.+)〔\d{4}〕(\d+)号$/.exec(number)!;
  const row = series.find((s) => s.series === prefix)!;
  expect(row.voided).toMatchObject([
    { number: Number(serial), case: id, reason: 'cannot-be-made', by: 'officer:wangchao-handler-1' },
  ]);
  expect(row.last).toBe(Number(serial) + 1);
}, 90_000);
