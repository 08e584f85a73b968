import type { ReactNode } from 'react';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase } from '../case/case-types.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import type { PackTexts } from '../case/titles.ts';
import { useList } from '../case/use-list.ts';

type Procedure = NonNullable<OfficerCase['procedure']>;

/** What runs and what has been in an examination: procedures, site checks, rectification, hearings, views, other offices. */
export function Course({ view, texts }: { readonly view: OfficerCase; readonly texts: PackTexts }) {
  const t = useText();
  const { procedure, preCheck } = view;
  return (
    <>
      {preCheck && <PreCheck preCheck={preCheck} />}
      {procedure === null && !preCheck && <p>{t('officer.procedure.notYet')}</p>}
      {procedure && <Examination {...{ procedure, view, texts }} />}
      {view.recused.length > 0 && <Recused view={view} />}
    </>
  );
}

function Part({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none: boolean;
  readonly children: ReactNode;
}) {
  const t = useText();
  return (
    <section className="card">
      <h3>{title}</h3>
      {none ? <p className="quiet">{t('officer.procedure.none')}</p> : <ul className="course">{children}</ul>}
    </section>
  );
}

function State({ colour, word }: { readonly colour: Colour; readonly word: string }) {
  const t = useText();
  return <Tag colour={colour}>{t(`officer.state.${word}`)}</Tag>;
}

function Examination({
  procedure,
  view,
  texts,
}: {
  readonly procedure: Procedure;
  readonly view: OfficerCase;
  readonly texts: PackTexts;
}) {
  return (
    <>
      <SignOff {...{ procedure, texts }} />
      <Announced procedure={procedure} />
      <SiteAndCure {...{ procedure, view, texts }} />
      <Hearings procedure={procedure} />
      <Offices procedure={procedure} />
    </>
  );
}

function SignOff({ procedure, texts }: { readonly procedure: Procedure; readonly texts: PackTexts }) {
  const t = useText();
  const by = useOfficerName();
  const { signOff, legalCheck } = procedure;
  const legal = legalCheck?.opinion ?? null;
  return (
    <Part title={t('officer.course.signOff')} none={signOff.length === 0 && !legalCheck?.needed && legal === null}>
      {signOff.map(({ level, duty, opinion }) => (
        <li key={level}>
          <strong>{texts[`level.${level}`] ?? level}</strong>{' '}
          {opinion ? (
            <State
              colour={opinion.proposal === 'grant' ? 'green' : 'red'}
              word={opinion.proposal === 'grant' ? 'proposesGrant' : 'proposesRefusal'}
            />
          ) : (
            <State colour="amber" word="open" />
          )}
          {opinion ? (
            <span className="quiet block">
              {opinion.view} — {by(opinion.by)} · <Day day={opinion.on} />
            </span>
          ) : (
            <span className="quiet block">{t('officer.course.byDuty', { duty: t(`officer.duty.${duty}`) })}</span>
          )}
        </li>
      ))}
      {(legalCheck?.needed || legal) && (
        <li>
          <strong>{t('officer.course.legal')}</strong>{' '}
          {legal ? (
            <State colour={legal.agrees ? 'green' : 'red'} word={legal.agrees ? 'agrees' : 'disagrees'} />
          ) : (
            <State colour="amber" word="open" />
          )}
          {legal ? (
            <span className="quiet block">
              {legal.view} — {by(legal.by)} · <Day day={legal.on} />
            </span>
          ) : (
            <span className="quiet block">{t('officer.course.byDuty', { duty: t('officer.duty.legal') })}</span>
          )}
        </li>
      )}
    </Part>
  );
}

function Announced({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const { announced, extension } = procedure;
  return (
    <Part title={t('officer.course.time')} none={announced.length === 0 && extension === null}>
      {announced.map((p) => (
        <li key={p.noticeNo}>
          <strong>{t(`officer.procedure.${p.procedure}`)}</strong>{' '}
          <State colour={p.endedOn ? 'green' : 'amber'} word={p.endedOn ? 'ended' : 'running'} />
          <span className="quiet block">
            {p.noticeNo} · {t('officer.course.from')} <Day day={p.from} /> · {t('officer.days', { n: p.workingDays })}
            {p.endedOn && (
              <>
                {' · '}
                {t('officer.course.endedOn')} <Day day={p.endedOn} />
              </>
            )}
          </span>
          <span className="block">{p.reason}</span>
        </li>
      ))}
      {extension && (
        <li>
          <strong>{t('officer.course.extended', { n: extension.workingDays })}</strong>
          <span className="quiet block">
            {extension.noticeNo} · <Day day={extension.grantedOn} />
          </span>
          <span className="block">{extension.reason}</span>
        </li>
      )}
    </Part>
  );
}

function SiteAndCure({
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
        </li>
      ))}
    </Part>
  );
}

function Hearings({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const by = useOfficerName();
  const { hearingRights, hearings, statements } = procedure;
  return (
    <Part title={t('officer.course.hearing')} none={hearingRights.length === 0 && hearings.length === 0}>
      {hearingRights.map((r) => (
        <li key={r.noticeNo}>
          <strong>{t('officer.course.right', { name: r.name })}</strong>{' '}
          <State
            colour={r.waivedOn ? 'grey' : r.requestedOn ? 'blue' : 'amber'}
            word={r.waivedOn ? 'waived' : r.requestedOn ? 'requested' : 'told'}
          />
          <span className="quiet block">
            {r.noticeNo} · {t(`officer.party.${r.party}`)} · {r.matter}
          </span>
          <span className="quiet block">
            {r.requestedOn ? (
              <>
                {t('officer.course.requestedOn')} <Day day={r.requestedOn} />
              </>
            ) : (
              r.requestUntil && (
                <>
                  {t('officer.course.requestUntil')} <Day day={r.requestUntil} />
                </>
              )
            )}
          </span>
          {statements
            .filter((s) => s.noticeNo === r.noticeNo)
            .map((s) => (
              <span className="block" key={`${s.on} ${s.text}`}>
                {t('officer.course.statement')} <q>{s.text}</q> <Day day={s.on} />
              </span>
            ))}
        </li>
      ))}
      {hearings.map((h) => (
        <li key={h.noticeNo}>
          <strong>{t('officer.course.called')}</strong> <Day day={h.calledFor} />{' '}
          <State colour={h.record ? 'green' : 'amber'} word={h.record ? 'held' : 'open'} />
          <span className="quiet block">
            {h.noticeNo} · {t(`officer.ground.${h.ground}`)} · {h.place} · {t('officer.field.chair')} {by(h.by)}
            {h.record && (
              <>
                {' · '}
                {h.record.recordNo} · <Day day={h.record.heldOn} />
              </>
            )}
          </span>
        </li>
      ))}
    </Part>
  );
}

function Offices({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.offices')} none={procedure.asked.length === 0}>
      {procedure.asked.map((a) => (
        <li key={a.requestNo}>
          <strong>{a.officeName}</strong>{' '}
          {a.answer ? (
            <State colour={a.answer.agrees ? 'green' : 'red'} word={a.answer.agrees ? 'agrees' : 'disagrees'} />
          ) : (
            <State colour="amber" word="open" />
          )}
          <span className="quiet block">
            {a.requestNo} · <Day day={a.askedOn} />
            {a.dueOn && (
              <>
                {' · '}
                {t('officer.course.dueOn')} <Day day={a.dueOn} />
              </>
            )}
            {' · '}
            {t(`officer.silence.${a.silence}`)}
          </span>
          <span className="block">{a.question}</span>
          {a.answer && (
            <span className="block">
              <q>{a.answer.view}</q> {by(a.answer.by)} · <Day day={a.answer.on} />
            </span>
          )}
        </li>
      ))}
    </Part>
  );
}

function PreCheck({ preCheck }: { readonly preCheck: NonNullable<OfficerCase['preCheck']> }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.preCheck')} none={false}>
      <li>
        {t('officer.course.preCheck.text')} <Day day={preCheck.requestedOn} />
      </li>
      {preCheck.advice.map((a) => (
        <li key={`${a.subject} ${a.on} ${a.advice}`}>
          <strong>{a.subject}</strong> {a.advice}
          <span className="quiet block">
            {by(a.by)} · <Day day={a.on} />
          </span>
        </li>
      ))}
    </Part>
  );
}

function Recused({ view }: { readonly view: OfficerCase }) {
  const t = useText();
  const by = useOfficerName();
  return (
    <Part title={t('officer.course.recused')} none={false}>
      {view.recused.map((o) => (
        <li key={o.account}>{by(o)}</li>
      ))}
    </Part>
  );
}
