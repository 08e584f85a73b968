import type { JobName } from '../reactions.ts';
import { compareCase } from './compare-case.ts';
import { deliverDocument } from './deliver-document.ts';
import { deliverLicencePaper } from './deliver-licence-paper.ts';
import { issueLicence } from './issue-licence.ts';
import type { Job } from './job.ts';
import { makeDocument } from './make-document.ts';
import { makeLicencePaper } from './make-licence-paper.ts';
import { readMaterial } from './read-material.ts';
import { recomputeClocks } from './recompute-clocks.ts';
import { tellClocks } from './tell-clocks.ts';
import { tellHolder } from './tell-holder.ts';

/** Every job by its queue's name. */
export const jobs = {
  'read-material': readMaterial,
  'compare-case': compareCase,
  'make-document': makeDocument,
  'issue-licence': issueLicence,
  'deliver-document': deliverDocument,
  'recompute-clocks': recomputeClocks,
  'tell-clocks': tellClocks,
  'make-licence-paper': makeLicencePaper,
  'deliver-licence-paper': deliverLicencePaper,
  'tell-holder': tellHolder,
} as const satisfies Record<JobName, Job>;
