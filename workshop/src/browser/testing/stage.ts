import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { type DemoFile, GREEN_D3, generateDocuments } from '../../generate/documents.ts';
import { startTemporary, type Temporary } from '../../start/temporary.ts';
import { type Client, signIn, until } from '../../story/client.ts';
import { fileCase } from './cases.ts';
import { newPerson, openBrowser, type Person, signInBrowser } from './open-browser.ts';

type View = {
  readonly phase: string;
  readonly documents: readonly { readonly document: string; readonly href: string }[];
  readonly checklist: readonly { readonly item: string }[];
  readonly corrections: readonly { readonly defects: readonly { readonly subject: string }[] }[];
};

/** A running city with a browser before it, and the papers of D3. */
export type Stage = {
  readonly city: Temporary;
  readonly browser: Browser;
  readonly applicant: Client;
  readonly handler: Client;
  readonly decider: Client;
  /** A lease in order, and one with two exchanged digits in its area; with each the list of rules and the undertaking. */
  readonly green: readonly DemoFile[];
  readonly questioned: readonly DemoFile[];
  readonly people: Person[];
  person(locale?: 'zh-CN' | 'en', width?: number): Promise<Person>;
  /** Somebody signed in at a browser, with the page of the path before them. */
  officer(account: string, path: string, locale?: 'zh-CN' | 'en', width?: number): Promise<Person>;
  viewOf(id: string): Promise<View>;
  /** Brings a case by the API to where a decider finds everything in order. */
  readyToGrant(): Promise<string>;
  /** A paper of the case as a file, once it is made. */
  paperOf(id: string, kind: string): Promise<string>;
  /** Licences of earlier tests end: while one lives, its holder gets no second one for the same place. */
  endLicences(): Promise<void>;
  end(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const papers = (files: readonly DemoFile[]) => files.filter((f) => ['M2', 'M4', 'M10'].includes(f.slot));
  const [city, right, wrong] = await Promise.all([
    startTemporary(),
    generateDocuments(GREEN_D3),
    generateDocuments({ ...GREEN_D3, lease: { ...GREEN_D3.lease, area: '236.50' } }),
  ]);
  const [browser, applicant, handler, decider] = await Promise.all([
    openBrowser(),
    signIn(city.url, 'zhou-yiheng'),
    signIn(city.url, 'wangchao-handler-1'),
    signIn(city.url, 'wangchao-decider'),
  ]);
  const people: Person[] = [];
  const green = papers(right);
  const viewOf = (id: string) => applicant.get<View>(`/api/cases/${id}`);
  const person: Stage['person'] = async (locale = 'zh-CN', width = 1280) => {
    const one = await newPerson(browser, { locale, width });
    one.context.setDefaultTimeout(10_000);
    people.push(one);
    return one;
  };
  return {
    ...{ city, browser, applicant, handler, decider, green, questioned: papers(wrong), people, person, viewOf },
    async officer(account, at, locale, width) {
      const one = await person(locale, width);
      await signInBrowser(one.page, city.url, account, at);
      if (at.startsWith('/officer/cases/')) await one.page.locator('.desk').waitFor();
      return one;
    },
    async readyToGrant() {
      const id = await fileCase(applicant, green);
      await handler.act('POST', `/api/cases/${id}/acceptance`);
      for (const { item } of (await viewOf(id)).checklist)
        await handler.act('PUT', `/api/cases/${id}/checklist/${item}`, { result: 'met', note: '材料齐全，符合规定。' });
      return id;
    },
    async paperOf(id, kind) {
      const made = await until(kind, async () => (await viewOf(id)).documents.find((d) => d.document === kind));
      const file = path.join(city.dataDir, `${kind}.pdf`);
      fs.writeFileSync(file, await applicant.bytes(made.href));
      return file;
    },
    async endLicences() {
      const sql = new pg.Client({
        host: path.join(city.dataDir, 'database', 'run'),
        user: 'tuofu_admin',
        database: 'postgres',
      });
      await sql.connect();
      await until('every licence is made', async () => {
        const { rows } = await sql.query(
          `select from tuofu.licence_view v where not exists (
             select from tuofu.event e
              where e.authority_id = v.authority_id and e.stream_id = v.stream_id and e.type = 'LicenceIssued')`,
        );
        return rows.length === 0 ? true : undefined;
      });
      await sql.query(`update tuofu.licence_view set status = 'cancelled'`);
      await sql.end();
    },
    async end() {
      await browser.close();
      await city.end();
    },
  };
}

/** What pages complained about besides refusals and lost connections that the test asked for: script errors, breaches of the content policy. */
export function complaintsOf(people: readonly Person[]): string[] {
  return people.flatMap((p) => p.complaints).filter((c) => !/status of (401|404|409|422)|ERR_FAILED/.test(c));
}
