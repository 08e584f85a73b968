import type { CaseRow } from '../office/ports.ts';
import type { Job } from './job.ts';

const OPEN = ['received', 'accepted', 'granted', 'refused'] as const;
const PAGE = 200;

/**
 * 日历更新: after a newly announced or changed year every case with a running clock derives its dates anew, each by an act of its own that
 * is written down only where a date moved. A case that carries the new calendar already is left alone, so that a second run, after a
 * crash or at another node, goes on where the first one ended and tells nobody twice.
 */
export const recomputeClocks: Job = async (office, job) => {
  await office.calendars.refresh();
  const refused: string[] = [];
  for (const { code } of office.profile.offices) {
    let after: { readonly due: string; readonly caseNo: string } | undefined;
    for (;;) {
      const rows: readonly CaseRow[] = await office.lists.inbox({
        authority: job.authority,
        office: code,
        phases: OPEN,
        ...(after ? { after } : {}),
        limit: PAGE,
      });
      // A row without a light has no running clock.
      for (const row of rows.filter((r) => r.light !== null)) {
        const handled = await office.cases.handle({
          authority: job.authority,
          stream: row.stream,
          actor: { role: 'machine', rule: 'recompute-clocks' },
          command: { type: 'RecomputeClocks' },
        });
        // Meanwhile decided, withdrawn or given back: no clock runs any more.
        if (!handled.ok && handled.refusal.code !== 'WRONG_PHASE')
          refused.push(`${row.stream} ${handled.refusal.code}`);
      }
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = { due: last.dueStrict ?? '9999-12-31', caseNo: last.caseNo };
    }
  }
  if (refused.length > 0)
    throw new Error(
      `${refused.length} cases could not be recomputed and are tried again: ${refused.slice(0, 5).join('; ')}`,
    );
};
