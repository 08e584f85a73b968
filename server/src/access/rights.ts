/**
 * Who may use a route. `public` asks for nobody; `signed-in` for any session; `applicant` for the account that owns the case;
 * `case-party` for that account or an officer who has a duty in cases at the case's office; `officer` for any officer of the city,
 * `case-officer` for one with a duty in cases; `handler` and `decider` for an officer with that duty in the case's office, `examiner` for
 * either of them, `serving` for any officer of that office with a duty in cases, `head` for the head of the authority, `legal` for its
 * legal officer, `applicant-or-handler` for either; `asked-office` for a handler of an office that was asked for its opinion, `pre-check-office`
 * for one of the office to which a draft was shown; `licence-party` for who acts for the holder of a licence and for officers of its issuer or
 * of the authority above; `licence-decider` and `licence-handler` for that duty at the issuer, `licence-any-…` at either of them,
 * `licence-officer` for any officer of either who has a duty in cases, `licence-holder-or-handler` for the holder or such a handler; `operator`
 * for a duty of operating the demonstration, which opens no case (个人信息保护法第六条: 最小必要).
 */
export type Right =
  | 'public'
  | 'signed-in'
  | 'applicant-any'
  | 'applicant'
  | 'case-party'
  | 'officer'
  | 'case-officer'
  | 'handler'
  | 'decider'
  | 'examiner'
  | 'serving'
  | 'head'
  | 'legal'
  | 'applicant-or-handler'
  | 'asked-office'
  | 'pre-check-office'
  | 'licence-party'
  | 'licence-decider'
  | 'licence-handler'
  | 'licence-any-decider'
  | 'licence-any-handler'
  | 'licence-officer'
  | 'licence-holder-or-handler'
  | 'operator';

/** One table for every route; a route without a row does not start, and a test walks every row. */
export const RIGHTS = {
  'GET /': 'public',
  'GET /apply/*': 'public',
  'GET /cases': 'public',
  'GET /cases/*': 'public',
  'GET /items/*': 'public',
  'GET /ledger': 'public',
  'GET /licences': 'public',
  'GET /licences/*': 'public',
  'GET /officer': 'public',
  'GET /officer/*': 'public',
  'GET /verify': 'public',
  'GET /assets/*': 'public',
  'GET /icon.svg': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /sign-in': 'public',
  'GET /sign-in/callback': 'public',
  'POST /sign-out': 'public',
  'GET /C/:id': 'public',
  'GET /c': 'public',
  'GET /page.css': 'public',
  'GET /api/public/licences/:id': 'public',
  'GET /api/public/codes/:code': 'public',
  'GET /api/public/trust': 'public',
  'GET /api/public/openapi.json': 'public',
  'GET /api/public/city': 'public',
  'GET /api/public/items': 'public',
  'GET /api/public/items/:item': 'public',
  'GET /api/session': 'signed-in',
  'GET /api/ledger': 'signed-in',
  'POST /api/cases': 'applicant-any',
  'GET /api/cases': 'applicant-any',
  'GET /api/notices': 'applicant-any',
  'GET /api/cases/:case': 'case-party',
  'GET /api/cases/:case/timeline': 'case-party',
  'GET /api/cases/:case/filed': 'case-party',
  'GET /api/cases/:case/filed.pdf': 'case-party',
  'PUT /api/cases/:case/answers': 'applicant',
  'POST /api/cases/:case/prefill': 'applicant',
  'POST /api/cases/:case/materials': 'applicant',
  'DELETE /api/cases/:case/materials/:material': 'applicant',
  'GET /api/cases/:case/materials/:material/file': 'case-party',
  'GET /api/cases/:case/materials/:material/pages/:page': 'case-party',
  'POST /api/cases/:case/filing': 'applicant',
  'POST /api/cases/:case/corrections': 'applicant',
  'POST /api/cases/:case/withdrawal': 'applicant',
  'GET /api/cases/:case/documents/:document': 'case-party',
  'GET /api/inbox': 'case-officer',
  'GET /api/office-questions': 'case-officer',
  'GET /api/officers': 'case-officer',
  'POST /api/cases/:case/acceptance': 'handler',
  'POST /api/cases/:case/correction-notice': 'handler',
  'POST /api/cases/:case/non-acceptance': 'handler',
  'POST /api/cases/:case/findings/:finding/setting-aside': 'handler',
  'PUT /api/cases/:case/checklist/:item': 'handler',
  'POST /api/cases/:case/site-checks': 'handler',
  'GET /api/cases/:case/previews/:document': 'examiner',
  'POST /api/cases/:case/previews/correction-notice': 'examiner',
  'POST /api/cases/:case/previews/non-acceptance': 'examiner',
  'POST /api/cases/:case/previews/site-check-record': 'examiner',
  'POST /api/cases/:case/previews/decision-refusal': 'examiner',
  'POST /api/cases/:case/comparison': 'examiner',
  'POST /api/cases/:case/grant': 'decider',
  'POST /api/cases/:case/refusal': 'decider',
  'POST /api/cases/:case/pre-check': 'applicant',
  'POST /api/cases/:case/pre-check-advice': 'pre-check-office',
  'POST /api/cases/:case/procedures': 'handler',
  'POST /api/cases/:case/procedure-outcomes': 'handler',
  'POST /api/cases/:case/site-check-notices': 'handler',
  'POST /api/cases/:case/rectifications': 'handler',
  'POST /api/cases/:case/report-files': 'applicant',
  'DELETE /api/cases/:case/report-files/:attachment': 'applicant',
  'GET /api/cases/:case/report-files/:attachment/file': 'case-party',
  'GET /api/cases/:case/report-files/:attachment/pages/:page': 'case-party',
  'POST /api/cases/:case/rectification-reports': 'applicant',
  'POST /api/cases/:case/hearing-rights': 'handler',
  'POST /api/cases/:case/hearing-requests': 'applicant-or-handler',
  'POST /api/cases/:case/hearing-waivers': 'applicant-or-handler',
  'POST /api/cases/:case/statements': 'applicant-or-handler',
  'POST /api/cases/:case/hearings': 'handler',
  'POST /api/cases/:case/hearing-records': 'serving',
  'POST /api/cases/:case/opinions': 'serving',
  'POST /api/cases/:case/legal-opinions': 'legal',
  'POST /api/cases/:case/extensions': 'head',
  'POST /api/cases/:case/office-requests': 'handler',
  'POST /api/cases/:case/office-answers': 'asked-office',
  'POST /api/cases/:case/recusals': 'head',
  'POST /api/cases/:case/termination': 'handler',
  'POST /api/cases/:case/filing-record': 'handler',
  'POST /api/cases/:case/voided-numbers': 'handler',
  'POST /api/cases/:case/cancellation': 'decider',
  'POST /api/cases/:case/previews/time-notice': 'serving',
  'POST /api/cases/:case/previews/site-check-notice': 'serving',
  'POST /api/cases/:case/previews/rectification-notice': 'serving',
  'POST /api/cases/:case/previews/hearing-right-notice': 'serving',
  'POST /api/cases/:case/previews/hearing-notice': 'serving',
  'POST /api/cases/:case/previews/hearing-record': 'serving',
  'POST /api/cases/:case/previews/extension-notice': 'serving',
  'POST /api/cases/:case/previews/office-request': 'serving',
  'POST /api/cases/:case/previews/termination-notice': 'serving',
  'POST /api/cases/:case/previews/filing-certificate': 'serving',
  'GET /api/licences': 'signed-in',
  'GET /api/licences/:licence': 'licence-party',
  'GET /api/licences/:licence/documents/:document': 'licence-party',
  'GET /api/licences/:licence/timeline': 'licence-party',
  'POST /api/licence-searches': 'case-officer',
  'POST /api/licences/:licence/conditions': 'licence-decider',
  'POST /api/licences/:licence/condition-outcomes': 'licence-handler',
  'POST /api/licences/:licence/announcements': 'licence-any-decider',
  'POST /api/licences/:licence/dropped-announcements': 'licence-any-decider',
  'POST /api/licences/:licence/statements': 'licence-holder-or-handler',
  'POST /api/licences/:licence/hearing-requests': 'licence-holder-or-handler',
  'POST /api/licences/:licence/hearings': 'licence-any-handler',
  'POST /api/licences/:licence/suspension': 'licence-decider',
  'POST /api/licences/:licence/restoration': 'licence-decider',
  'POST /api/licences/:licence/withdrawal': 'licence-decider',
  'POST /api/licences/:licence/annulment': 'licence-any-decider',
  'POST /api/licences/:licence/revocation': 'licence-decider',
  'POST /api/licences/:licence/cancellation': 'licence-decider',
  'POST /api/bans/inquiry': 'case-officer',
  'POST /api/bans/lifting': 'case-officer',
  'POST /api/licences/:licence/previews/licence-notice': 'licence-officer',
  'POST /api/licences/:licence/previews/licence-hearing-record': 'licence-officer',
  'POST /api/licences/:licence/previews/suspension-decision': 'licence-officer',
  'POST /api/licences/:licence/previews/restoration-decision': 'licence-officer',
  'POST /api/licences/:licence/previews/withdrawal-decision': 'licence-officer',
  'POST /api/licences/:licence/previews/annulment-decision': 'licence-officer',
  'POST /api/licences/:licence/previews/revocation-decision': 'licence-officer',
  'POST /api/licences/:licence/previews/cancellation-record': 'licence-officer',
  'GET /api/operations': 'officer',
  'GET /api/operations/numbers': 'officer',
  'POST /api/operations/clock': 'operator',
  'POST /api/operations/calendar': 'operator',
} as const satisfies Readonly<Record<string, Right>>;

export type RouteName = keyof typeof RIGHTS;
