import { type Runner, statement } from './connection.ts';
import type { Store, StoreTx, VoidedNumber } from './types.ts';

const takeNumber = statement(
  'next-number',
  `insert into tuofu.series as s (authority_id, series, year, last, gaps) values ($1, $2, $3, 1, $4)
   on conflict (authority_id, series, year) do update set last = s.last + 1, gaps = s.gaps or $4 returning last`,
);
const voidNumberOf = statement(
  'void-number',
  `insert into tuofu.voided_number (authority_id, series, year, number, stream_id, reason, actor, voided_at)
   select authority_id, series, year, $4, $5, $6, $7, $8 from tuofu.series
   where authority_id = $1 and series = $2 and year = $3 and last >= $4
   on conflict do nothing returning number`,
);
const isVoided = statement(
  'is-voided',
  `select from tuofu.voided_number where authority_id = $1 and series = $2 and year = $3 and number = $4`,
);
const seriesOf = statement(
  'series',
  `select s.series, s.year, s.last, s.gaps,
     coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'stream', v.stream_id, 'reason', v.reason, 'actor', v.actor,
         'at', to_char(v.voided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by v.number)
       from tuofu.voided_number v
       where v.authority_id = s.authority_id and v.series = s.series and v.year = s.year), '[]') as voided
   from tuofu.series s where s.authority_id = $1 and ($2::integer is null or s.year = $2) order by s.year desc, s.series`,
);

/** The next number of a series, with the statement's own durability: that of the transaction that `runner` stands in, or its own. */
export async function nextNumber(runner: Runner, authority: number, series: string, year: number, gaps: boolean) {
  const { rows } = await runner.query(takeNumber(authority, series, year, gaps));
  return rows[0]!['last'] as number;
}

/** 作废: writes a taken number into the register. */
export async function voidNumber(runner: Runner, v: VoidedNumber): ReturnType<StoreTx['voidNumber']> {
  const { authority, series, year, number, stream, reason, actor, at } = v;
  const { rows } = await runner.query(voidNumberOf(authority, series, year, number, stream, reason, actor, at));
  if (rows.length === 1) return { ok: true };
  const { rowCount } = await runner.query(isVoided(authority, series, year, number));
  return { ok: false, code: rowCount === 1 ? 'VOIDED_ALREADY' : 'NEVER_TAKEN' };
}

/** The register of numbers, for those who answer for it. */
export function numbersOf(runner: Runner): Store['numbers'] {
  return {
    async ofAuthority(authority, year) {
      const { rows } = await runner.query(seriesOf(authority, year ?? null));
      return rows as Awaited<ReturnType<Store['numbers']['ofAuthority']>>;
    },
  };
}
