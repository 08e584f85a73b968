/**
 * Who may use a route. `public` asks for nobody; `signed-in` for any session; `applicant` for the account that owns the case;
 * `case-party` for that account or an officer who has a duty in cases at the case's office; `officer` for any officer of the city,
 * `case-officer` for one with a duty in cases; `handler` and `decider` for an officer with that duty in the case's office, `examiner` for
 * either of them; `operator` for a duty of operating the demonstration, which opens no case (个人信息保护法第六条: 最小必要).
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
  | 'operator';

/** One table for every route; a route without a row does not start, and a test walks every row. */
export const RIGHTS = {
  'GET /': 'public',
  'GET /apply/*': 'public',
  'GET /cases': 'public',
  'GET /cases/*': 'public',
  'GET /items/*': 'public',
  'GET /ledger': 'public',
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
  'GET /api/operations': 'officer',
  'POST /api/operations/clock': 'operator',
} as const satisfies Readonly<Record<string, Right>>;

export type RouteName = keyof typeof RIGHTS;
