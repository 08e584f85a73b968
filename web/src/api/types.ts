import type { components } from './schema.d.ts';

/** Names for what the server says. Its own document says it, `npm run reference` writes it down, and a system test holds the server to it. */
type Said = components['schemas'];

export type Session = Said['Session'];
export type City = Said['City'];
export type Officer = Said['Officer'];

/** One row of a repeating group, and what stands in a field of the form. */
export type Row = Said['Row'];
export type Answer = Said['Answer'];
export type FormField = Said['FormField'];
export type FormSection = Said['FormSection'];
export type Prefilled = Said['Prefilled'];
export type Problem = Said['Problem'];

/** A place on a page; shares of its width and height, from the top left. */
export type Box = Said['Box'];
export type FieldRead = Said['FieldRead'];
export type Material = Said['Material'];
export type FindingSide = Said['FindingSide'];
export type Finding = Said['Finding'];

export type Clock = Said['Clock'];
export type Light = NonNullable<Clock['light']>;

export type KnownOfficer = Said['KnownOfficer'];
export type ChecklistLine = Said['ChecklistLine'];
export type SiteCheck = Said['SiteCheck'];
export type Correction = Said['Correction'];
export type CaseDocument = Said['CaseDocument'];
/** How a case ended before the authority; `result` tells which. */
export type Decision = Said['Decision'];
export type CaseView = Said['CaseView'];
/** What was granted to be paid (给付). */
export type Benefit = Said['Benefit'];
/** A row of a paper: what it is called there, in Chinese, and what it says. */
export type PaperPart = Said['PaperPart'];

/** A case in a list: `holder` and `daysLeft` only in the inbox. */
export type CaseRow = Said['CaseRow'] & Partial<Pick<Said['InboxRow'], 'holder' | 'daysLeft'>>;
export type InboxRow = Said['InboxRow'];
/** What another office has asked mine and mine has not answered yet. */
export type OfficeQuestion = Said['OfficeQuestion'];
/** What an account was told about one of its cases, or about a licence of its firms. */
export type AccountNotice = Said['AccountNotice'];
export type Timeline = Said['Timeline'];
export type Operations = Said['Operations'];
export type Inbox = Said['Inbox'];
export type LedgerLine = Said['LedgerLine'];
export type FiledCopy = Said['FiledCopy'];
export type PublicLicence = Said['PublicLicence'];

/** A service item in full; `texts` are the words of its pack. */
export type Item = Said['Item'];
export type ItemRow = Said['ItemRow'];

/** A licence in a list, and one in full, as its holder reads it. */
export type LicenceLine = Said['LicenceLine'];
export type LicenceView = Said['LicenceView'];
export type LicenceStatus = Said['LicenceStatus'];
export type LicenceApplication = Said['LicenceApplication'];
/** What was decided about a licence after its grant. */
export type LicenceDecision = Said['LicenceDecision'];
