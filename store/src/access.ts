import { type Runner, statement } from './connection.ts';
import type { FileGrant, LedgerRow, Session, Store } from './types.ts';

const createSession = statement(
  'session-create',
  `insert into tuofu.session (authority_id, token_hash, account, csrf, data, expires_at) values ($1, $2, $3, $4, $5, $6)`,
);
const findSession = statement(
  'session-find',
  `select authority_id as authority, token_hash as "tokenHash", account, csrf, data, expires_at as "expiresAt"
   from tuofu.session where token_hash = $1 and expires_at > now()`,
);
const touchSession = statement('session-touch', 'update tuofu.session set expires_at = $2 where token_hash = $1');
const endSession = statement('session-end', 'delete from tuofu.session where token_hash = $1 or expires_at < now()');

/** Who is signed in. Ending one session also clears those that ran out. */
export function sessionsOf(runner: Runner): Store['sessions'] {
  return {
    async create({ authority, tokenHash, account, csrf, data, expiresAt }) {
      const hash = Buffer.from(tokenHash);
      await runner.query(createSession(authority, hash, account, csrf, JSON.stringify(data), expiresAt));
    },
    async find(tokenHash) {
      return (await runner.query(findSession(Buffer.from(tokenHash)))).rows[0] as Session | undefined;
    },
    async touch(tokenHash, expiresAt) {
      await runner.query(touchSession(Buffer.from(tokenHash), expiresAt));
    },
    async end(tokenHash) {
      await runner.query(endSession(Buffer.from(tokenHash)));
    },
  };
}

const linkFile = statement(
  'file-link',
  `insert into tuofu.file_grant (authority_id, stream_id, digest, role) values ($1, $2, decode($3, 'hex'), $4)
   on conflict do nothing`,
);
const allowsFile = statement(
  'file-allows',
  `select from tuofu.file_grant where authority_id = $1 and stream_id = $2 and digest = decode($3, 'hex') limit 1`,
);
const filesOfStream = statement(
  'files-of-stream',
  `select encode(digest, 'hex') as digest, role from tuofu.file_grant where authority_id = $1 and stream_id = $2
   order by granted_at, role`,
);

/** In which streams a file may answer. */
export function grantsOf(runner: Runner): Store['grants'] {
  return {
    async link(authority, stream, digest, role) {
      await runner.query(linkFile(authority, stream, digest, role));
    },
    async allows(authority, stream, digest) {
      if (!/^[0-9a-f]{64}$/.test(digest)) return false;
      return (await runner.query(allowsFile(authority, stream, digest))).rowCount === 1;
    },
    async ofStream(authority, stream) {
      return (await runner.query(filesOfStream(authority, stream))).rows as FileGrant[];
    },
  };
}

const recordReading = statement(
  'ledger-record',
  `insert into tuofu.ledger (authority_id, subject, case_no, purpose, article, registry, requester, fields, at)
   select authority, subject, "caseNo", purpose, article, registry, requester, fields, at
   from jsonb_to_recordset($1) as r(authority integer, subject text, "caseNo" text, purpose text, article text, registry text,
     requester text, fields text[], at timestamptz)`,
);
const ledgerOfPerson = statement(
  'ledger-of-person',
  `select authority_id as authority, subject, case_no as "caseNo", purpose, article, registry, requester, fields, at
   from tuofu.ledger where authority_id = $1 and subject = $2 order by entry_id desc limit $3`,
);

/** Who read whose data. */
export function ledgerOf(runner: Runner): Store['ledger'] {
  return {
    async record(rows) {
      if (rows.length > 0) await runner.query(recordReading(JSON.stringify(rows)));
    },
    async ofPerson(authority, account, limit) {
      return (await runner.query(ledgerOfPerson(authority, account, limit))).rows as LedgerRow[];
    },
  };
}
