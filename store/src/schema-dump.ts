import type { Client } from 'pg';

/** Our schema as SQL-like text out of the catalogue, the same on every PostgreSQL from 15 on: its golden file is `schema.sql`. */
export async function dumpSchema(client: Client): Promise<string> {
  const relations = await client.query<{ oid: number; name: string; comment: string | null }>(
    `select oid, relname as name, obj_description(oid) as comment from pg_class
     where relnamespace = 'tuofu'::regnamespace and relkind = 'r' order by relname`,
  );
  const parts: string[] = [];
  for (const table of relations.rows) parts.push(await dumpTable(client, table));
  const functions = await client.query<{
    definition: string;
    signature: string;
    comment: string | null;
    grants: string | null;
  }>(
    `select pg_get_functiondef(p.oid) as definition, p.oid::regprocedure::text as signature, obj_description(p.oid) as comment,
       ${grantsFrom('p.proacl')} as grants
     from pg_proc p where pronamespace = 'tuofu'::regnamespace order by proname`,
  );
  for (const f of functions.rows)
    parts.push(
      [
        `${f.definition.trim()};`,
        comment('function', f.signature, f.comment),
        grant(f.grants, `function ${f.signature}`),
      ].join(''),
    );
  return `-- Made from the catalogue by the slow tests (vitest -u writes it); never edited by hand.\n\n${parts.join('\n\n')}\n`;
}

async function dumpTable(
  client: Client,
  table: { oid: number; name: string; comment: string | null },
): Promise<string> {
  const columns = await client.query<{ line: string; comment: string | null; name: string }>(
    `select a.attname as name, col_description(a.attrelid, a.attnum) as comment,
       format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
         || case when a.attcollation <> t.typcollation then ' collate ' || (select quote_ident(collname) from pg_collation where oid = a.attcollation) else '' end
         || case when a.attnotnull then ' not null' else '' end
         || case when a.attidentity = 'a' then ' generated always as identity' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table.oid],
  );
  // From 18 on NOT NULL is a constraint of its own in the catalogue; it stands with its column already.
  const constraints = await client.query<{ line: string }>(
    `select format('constraint %I %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
     where conrelid = $1 and contype <> 'n' order by contype desc, conname`,
    [table.oid],
  );
  const indexes = await client.query<{ line: string; name: string; comment: string | null }>(
    `select pg_get_indexdef(indexrelid) as line, indexrelid::regclass::text as name, obj_description(indexrelid) as comment
     from pg_index where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
     order by 2`,
    [table.oid],
  );
  const grants = await client.query<{ grants: string | null }>(
    `select ${grantsFrom('relacl')} as grants from pg_class where oid = $1`,
    [table.oid],
  );
  const name = `tuofu.${table.name}`;
  const body = [...columns.rows, ...constraints.rows].map((row) => `  ${row.line}`).join(',\n');
  return [
    `create table ${name} (\n${body}\n);`,
    ...indexes.rows.map((index) => `\n${index.line};${comment('index', index.name, index.comment)}`),
    comment('table', name, table.comment),
    ...columns.rows.map((column) => comment('column', `${name}.${column.name}`, column.comment)),
    grant(grants.rows[0]?.grants ?? null, name),
  ].join('');
}

const grantsFrom = (acl: string) =>
  `(select string_agg(lower(privilege_type), ', ' order by privilege_type) from aclexplode(${acl})
    where grantee = 'tuofu_app'::regrole)`;

const comment = (kind: string, name: string, text: string | null) =>
  text === null ? '' : `\ncomment on ${kind} ${name} is '${text.replaceAll("'", "''")}';`;

const grant = (privileges: string | null, on: string) =>
  privileges === null ? '' : `\ngrant ${privileges} on ${on} to tuofu_app;`;
