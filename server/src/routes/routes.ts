import type { FastifyInstance } from 'fastify';
import type { Office } from '../office/office.ts';
import { banRoutes } from './bans/bans.ts';
import { applicantRoutes } from './cases/applicant.ts';
import { filedRoutes } from './cases/filed.ts';
import { caseFileRoutes } from './cases/files.ts';
import { officerRoutes } from './cases/officer.ts';
import { previewRoutes } from './cases/previews.ts';
import { procedureRoutes } from './cases/procedure.ts';
import { readCaseRoutes } from './cases/read-case.ts';
import { reportFileRoutes } from './cases/report-files.ts';
import { licenceActRoutes } from './licences/acts.ts';
import { licenceRoutes } from './licences/licences.ts';
import { licencePreviewRoutes } from './licences/previews.ts';
import { noticeRoutes } from './notices/notices.ts';
import { officersRoutes } from './officers/officers.ts';
import { operationsRoutes } from './operations/operations.ts';
import { cityRoutes } from './public/city.ts';
import { publicRoutes } from './public/public.ts';
import { sessionRoutes } from './session/session.ts';
import { webRoutes } from './web/web.ts';

/** Every route of the house; the table of rights names each again, and a start without a row fails. */
export const routes: readonly ((app: FastifyInstance, office: Office) => void)[] = [
  sessionRoutes,
  publicRoutes,
  cityRoutes,
  applicantRoutes,
  caseFileRoutes,
  officerRoutes,
  procedureRoutes,
  reportFileRoutes,
  previewRoutes,
  readCaseRoutes,
  filedRoutes,
  licenceRoutes,
  licenceActRoutes,
  banRoutes,
  licencePreviewRoutes,
  noticeRoutes,
  officersRoutes,
  operationsRoutes,
  webRoutes,
];
