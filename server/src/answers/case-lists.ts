import { Type } from 'typebox';
import { outcome, phase } from './case-view.ts';
import { duty, light, workingDaysLeft } from './clocks.ts';
import { day, digest, instant, named, object, orNull, text, texts, whole, words } from './kit.ts';

const row = {
  authority: whole,
  caseNo: Type.String({ description: 'The number; until there is one, the id of the case.' }),
  stream: Type.String({ description: 'Id of the case.' }),
  item: text,
  release: digest,
  outcome,
  phase,
  office: orNull(text),
  account: text,
  version: whole,
  filedAt: orNull(instant),
  dueStrict: orNull(day),
  openFindings: whole,
  light: orNull(light),
  updatedAt: instant,
};

/** Lists: my cases, the inbox, colleagues, and who read my data. */
export const listAnswers = [
  object('CaseRow', row, 'A case in a list: phases, dates and counts.'),
  object('MyCases', { cases: Type.Array(named('CaseRow')) }, 'The cases of the account, the latest change first.'),
  object(
    'InboxRow',
    {
      ...row,
      holder: Type.String({ description: 'The firm that applies; empty when the form does not say.' }),
      daysLeft: orNull(workingDaysLeft),
    },
    'A case of the office.',
  ),
  object(
    'Inbox',
    {
      cases: Type.Array(named('InboxRow')),
      next: orNull(Type.Object({ afterDue: text, afterCase: text })),
    },
    'The cases of the office by strict due date; `next` asks for the following page.',
  ),
  object(
    'AccountNotice',
    {
      at: instant,
      about: words('case', 'licence'),
      stream: Type.String({ description: 'Id of the case or the licence.' }),
      number: text,
      item: text,
      itemNames: named('Both'),
      text: named('Both'),
    },
    'What an account was told about one of its cases, or about a licence of its firms.',
  ),
  object('AccountNotices', { notices: Type.Array(named('AccountNotice')) }, 'The newest first.'),
  object(
    'OfficeQuestion',
    {
      stream: row.stream,
      caseNo: text,
      item: text,
      outcome,
      holder: Type.String({ description: 'The firm that applies; empty when the form does not say.' }),
      by: Type.Object({ code: text, name: text }, { description: 'The office that asks.' }),
      requestNo: text,
      question: text,
      askedOn: day,
      dueOn: orNull(day),
      silence: words('no-objection', 'waits'),
      daysLeft: orNull(workingDaysLeft),
      light,
    },
    'What another office has asked mine and mine has not answered yet (征求意见).',
  ),
  object('OfficeQuestions', { questions: Type.Array(named('OfficeQuestion')) }, 'The most urgent first.'),
  object(
    'Officer',
    { account: text, name: text, certificateNo: text, duties: Type.Array(duty) },
    'An officer of the city.',
  ),
  object('Officers', { officers: Type.Array(named('Officer')) }, "The officers of the reader's office."),
  object(
    'LedgerLine',
    {
      authority: whole,
      subject: text,
      caseRef: text,
      purpose: named('Both'),
      article: named('Both'),
      registry: orNull(text),
      requester: text,
      officer: orNull(named('KnownOfficer')),
      fields: texts,
      at: instant,
    },
    'Who read what of my data, why and by which article.',
  ),
  object('Ledger', { lines: Type.Array(named('LedgerLine')) }, 'The newest first.'),
] as const;
