import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import type { PackTexts } from '../case/titles.ts';
import { useList } from '../case/use-list.ts';
import { Part, type Procedure, State } from './part.tsx';
import { ReportFiles } from './report-files.tsx';

/** 现场核查通知和整改: what was announced, what is to be put right, and what the applicant reported. */
export function SiteAndCure({
  procedure,
  view,
  texts,
}: {
  readonly procedure: Procedure;
  readonly view: OfficerCase;
  readonly texts: PackTexts;
}) {
  const t = useText();
  const list = useList();
  const by = useOfficerName();
  const { plannedSiteChecks, rectifications } = procedure;
  return (
    <Part title={t('officer.course.site')} none={plannedSiteChecks.length === 0 && rectifications.length === 0}>
      {plannedSiteChecks.map((p) => (
        <li key={p.noticeNo}>
          <strong>{t('officer.course.planned')}</strong> <Day day={p.plannedOn} />{' '}
          {view.siteChecks.some((c) => c.checkedOn >= p.plannedOn) ? (
            <State colour="green" word="done" />
          ) : (
            <State colour="amber" word="open" />
          )}
          <span className="quiet block">
            {p.noticeNo} · {list(p.by.map((o) => by(o)))}
          </span>
        </li>
      ))}
      {rectifications.map((r) => (
        <li key={r.noticeNo}>
          <strong>{t('officer.course.rectification')}</strong>{' '}
          <State
            colour={r.reportedOn ? 'green' : view.today > r.dueOn ? 'red' : 'amber'}
            word={r.reportedOn ? 'reported' : view.today > r.dueOn ? 'late' : 'running'}
          />
          <span className="quiet block">
            {r.noticeNo} · {t('officer.course.dueOn')} <Day day={r.dueOn} />
            {r.reportedOn && (
              <>
                {' · '}
                {t('officer.course.reportedOn')} <Day day={r.reportedOn} />
              </>
            )}
          </span>
          <ol lang="zh-CN">
            {r.defects.map((d) => (
              <li key={`${d.subject} ${d.problem}`}>
                {texts[`checklist.${d.subject}`] ?? d.subject}：{d.problem} {d.cure}
              </li>
            ))}
          </ol>
          {r.report && (
            <span className="block">
              {t('officer.course.report')} <q>{r.report}</q>
            </span>
          )}
          <ReportFiles files={r.files} />
        </li>
      ))}
    </Part>
  );
}
