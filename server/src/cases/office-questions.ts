import { chooseThresholds, dayOf, type OfficeRequest, questionLight } from '@tuofu/domain';
import type { Identity } from '../access/identity.ts';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { daysLeft } from './days-left.ts';
import { holderOf, type ListedCase, listedCases } from './inbox-rows.ts';

const MOST = 200;

/**
 * 来函征求意见: what other offices have asked the officer's own and it has not answered yet, in a case under examination; the most urgent
 * first, what has no known last day at the end. A late answer is taken until the decision, so a question stays when its day has passed.
 */
export async function questionsTo(office: Office, { officer }: Identity): Promise<readonly JsonObject[]> {
  if (!officer) return [];
  const rows = listedCases(office, await office.lists.askedOf(office.profile.city.authority, officer.office, MOST));
  const found = await Promise.all(rows.map((row) => questionsIn(office, row, officer.office)));
  const due = (q: JsonObject) => `${q['dueOn'] ?? '9999-12-31'} ${q['requestNo']}`;
  return found.flat().sort((a, b) => (due(a) < due(b) ? -1 : 1));
}

async function questionsIn(office: Office, row: ListedCase, seat: string): Promise<readonly JsonObject[]> {
  // Read anew and not recalled: another node may have taken the answer.
  const { state } = await office.cases.load(row.authority, row.stream);
  if (state.phase !== 'accepted') return [];
  const { stream, caseNo, item, outcome } = row;
  const about = { stream, caseNo, item, outcome, holder: holderOf(office, state) };
  const by = { code: state.office, name: officeOf(office.profile, state.office).name };
  const lights = chooseThresholds(null, office.profile.lights);
  const today = dayOf(office.clock.now());
  const waiting = (a: OfficeRequest) => a.office === seat && a.answer === null;
  return state.procedure.asked.filter(waiting).map((a) => ({
    ...about,
    by,
    requestNo: a.requestNo,
    question: a.question,
    askedOn: a.askedOn,
    dueOn: a.dueOn,
    silence: a.silence,
    daysLeft: daysLeft(office.calendar, today, a.dueOn),
    light: questionLight(a, today, office.calendar, lights),
  }));
}
