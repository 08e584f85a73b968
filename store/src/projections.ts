import { type Runner, type Statement, statement } from './connection.ts';
import type { CaseViewRow, Happened, LicenceViewRow, Store } from './types.ts';

const caseColumns = `authority_id as authority, case_no as "caseNo", stream_id as stream, item, release, phase, office, account,
  version, filed_at as "filedAt", due_strict as "dueStrict", open_findings as "openFindings", light, updated_at as "updatedAt"`;
const findCase = statement(
  'case',
  `select ${caseColumns} from tuofu.case_view where authority_id = $1 and case_no = $2`,
);
const inbox = statement(
  'case-inbox',
  `select ${caseColumns} from tuofu.case_view
   where authority_id = $1 and office = $2 and phase = any ($3)
     and (coalesce(due_strict, '9999-12-31'), case_no) > ($4, $5)
   order by coalesce(due_strict, '9999-12-31'), case_no limit $6`,
);
const ofAccount = statement(
  'cases-of-account',
  `select ${caseColumns} from tuofu.case_view where authority_id = $1 and account = $2 order by updated_at desc, case_no limit $3`,
);
const askedOf = statement(
  'cases-asked-of',
  `select ${caseColumns} from tuofu.case_view
   where authority_id = $1 and phase = 'accepted' and stream_id in (
     select q.stream_id from tuofu.event q
     where q.authority_id = $1 and q.type = 'OfficeAsked' and q.data->>'office' = $2
       and not exists (
         select from tuofu.event a
         where a.authority_id = $1 and a.stream_id = q.stream_id and a.type = 'OfficeAnswered'
           and a.data->>'requestNo' = q.data->>'requestNo'))
   order by case_no limit $3`,
);
const happenedIn = statement(
  'happened-in',
  `select stream_id as stream, type, data, meta->>'at' as at from tuofu.event
   where authority_id = $1 and stream_id = any ($2) and type = any ($3) order by global_pos desc limit $4`,
);

/** Cases for lists. */
export function casesOf(runner: Runner): Store['cases'] {
  return {
    async find(authority, caseNo) {
      return (await runner.query(findCase(authority, caseNo))).rows[0] as CaseViewRow | undefined;
    },
    async inbox({ authority, office, phases, after, limit }) {
      const from = after ?? { due: '', caseNo: '' };
      const { rows } = await runner.query(inbox(authority, office, phases, from.due, from.caseNo, limit));
      return rows as CaseViewRow[];
    },
    async ofAccount(authority, account, limit) {
      return (await runner.query(ofAccount(authority, account, limit))).rows as CaseViewRow[];
    },
    async happened({ authority, streams, types, limit }) {
      if (streams.length === 0) return [];
      return (await runner.query(happenedIn(authority, streams, types, limit))).rows as Happened[];
    },
    async askedOf(authority, office, limit) {
      return (await runner.query(askedOf(authority, office, limit))).rows as CaseViewRow[];
    },
  };
}

const licenceColumns = `l.authority_id as authority, l.stream_id as stream, licence_no as "licenceNo", e_licence_id as "eLicenceId",
  id_hash as "idHash", code_hash as "codeHash", status, valid_from as "validFrom", valid_to as "validTo", case_no as "caseNo",
  premises_key as "premisesKey", item, holder_code_hash as "holderCodeHash", version`;
const byKey = statement(
  'licence-by-key',
  `select ${licenceColumns} from tuofu.licence_key k join tuofu.licence_view l using (authority_id, stream_id) where k.key_hash = $1`,
);
const byStream = statement(
  'licence-by-stream',
  `select ${licenceColumns} from tuofu.licence_view l where authority_id = $1 and stream_id = $2`,
);
const ofHolder = statement(
  'licences-of-holder',
  `select ${licenceColumns} from tuofu.licence_view l where authority_id = $1 and holder_code_hash = $2 order by licence_no limit $3`,
);
const byNumber = statement(
  'licence-by-number',
  `select ${licenceColumns} from tuofu.licence_view l where authority_id = $1 and licence_no = $2`,
);

type OfOffices = Parameters<Store['licences']['ofOffices']>[0];

/** By what the licences of an office are narrowed; each takes the value at its place. A name also finds who bore it on an earlier version. */
const NARROWED = {
  status: (at: number) => `l.status = $${at}`,
  item: (at: number) => `l.item = $${at}`,
  // An aggregate and not `exists`: a planner may answer that by reading the facts of every licence first.
  search: (at: number) => `(strpos(lower(l.licence_no), lower($${at})) > 0 or (
      select bool_or(strpos(lower(f.value->>'holder'), lower($${at})) > 0) from tuofu.fact f
      where f.authority_id = l.authority_id and f.stream_id = l.stream_id))`,
} as const satisfies Partial<Record<keyof OfOffices, (at: number) => string>>;

/** A page of each office along its index, and the first of them all: no office is read further than a page, and no page is counted off. */
function ofOffices({ authority, offices, after = '', limit, ...by }: OfOffices): Statement {
  const said = (Object.keys(NARROWED) as (keyof typeof NARROWED)[]).filter((name) => by[name] !== undefined);
  const narrowed = said.map((name, i) => ` and ${NARROWED[name](5 + i)}`).join('');
  return statement(
    ['licences-of-offices', ...said].join('-'),
    `select found.* from unnest($2::text[]) as o(code) cross join lateral (
       select ${licenceColumns} from tuofu.licence_view l
       where l.authority_id = $1 and l.office = o.code and l.licence_no > $3${narrowed} order by l.licence_no limit $4) as found
     order by "licenceNo" limit $4`,
  )(authority, offices, after, limit, ...said.map((name) => by[name]));
}

/** Licences, by what a person holds in hand: the QR code's id and the typed code of any version, the printed number; by holder; and by office. */
export function licencesOf(runner: Runner): Store['licences'] {
  const only = (rows: unknown[]): LicenceViewRow | undefined => {
    // Hashes are unique within an authority; the same random id in two cities is a forgery or a restored copy.
    if (rows.length > 1) throw new Error('two authorities claim the same licence identifier');
    return rows[0] as LicenceViewRow | undefined;
  };
  return {
    byId: async (idHash) => only((await runner.query(byKey(Buffer.from(idHash)))).rows),
    byTypedCode: async (codeHash) => only((await runner.query(byKey(Buffer.from(codeHash)))).rows),
    byStream: async (authority, stream) => only((await runner.query(byStream(authority, stream))).rows),
    ofHolder: async (authority, holderCodeHash, limit) =>
      (await runner.query(ofHolder(authority, Buffer.from(holderCodeHash), limit))).rows as LicenceViewRow[],
    byNumber: async (authority, licenceNo) => only((await runner.query(byNumber(authority, licenceNo))).rows),
    ofOffices: async (o) => (await runner.query(ofOffices(o))).rows as LicenceViewRow[],
  };
}
