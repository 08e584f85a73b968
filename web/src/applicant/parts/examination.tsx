import type { ReactNode } from 'react';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { Hearings } from './hearings.tsx';
import { Rectification } from './rectification.tsx';
import { useDay } from './words.ts';

/** The course of an examination as the applicant is told it: procedures and their time, site checks, rectification, hearings, extension. */
export function Examination() {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const p = view.procedure;
  if (!p) return null;
  // What waits for the applicant comes first.
  const parts: readonly ReactNode[] = [
    ...p.rectifications.filter((r) => !r.reportedOn).map((r) => <Rectification key={r.noticeNo} order={r} />),
    ...(p.hearingRights.length + p.hearings.length > 0 ? [<Hearings key="hearings" procedure={p} />] : []),
    ...p.plannedSiteChecks.map((c) => (
      <Told
        key={c.noticeNo}
        no={c.noticeNo}
        title={t('exam.site', { day: day(c.plannedOn) })}
        state={checked(c.plannedOn) ? 'done' : 'coming'}
      >
        <p>
          {t('exam.site.officers', { officers: c.by.map((o) => o.name ?? t('exam.officer')).join(t('list.comma')) })}
        </p>
        <p className="quiet">{t('exam.site.text')}</p>
      </Told>
    )),
    ...p.announced.map((a) => (
      <Told
        key={a.noticeNo}
        no={a.noticeNo}
        title={t(`exam.procedure.${a.procedure}`)}
        state={a.endedOn ? 'done' : 'running'}
      >
        <p>{t('exam.procedure.time', { day: day(a.from), n: a.workingDays })}</p>
        {a.reason && <p>{t('exam.reason', { reason: a.reason })}</p>}
        {a.endedOn && <p>{t('exam.procedure.ended', { day: day(a.endedOn) })}</p>}
      </Told>
    )),
    ...(p.extension
      ? [
          <Told key="extension" no={p.extension.noticeNo} title={t('exam.extension', { n: p.extension.workingDays })}>
            <p>{t('exam.reason', { reason: p.extension.reason })}</p>
            <p className="quiet">{t('exam.extension.text', { day: day(p.extension.grantedOn) })}</p>
          </Told>,
        ]
      : []),
    ...p.rectifications.filter((r) => r.reportedOn).map((r) => <Rectification key={r.noticeNo} order={r} />),
  ];
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{t('exam.title')}</h2>
      {parts}
    </section>
  );

  function checked(plannedOn: string): boolean {
    return view.siteChecks.some((c) => c.checkedOn >= plannedOn);
  }
}

const STATES: Readonly<Record<string, Colour>> = {
  done: 'green',
  coming: 'blue',
  running: 'blue',
  waits: 'amber',
  late: 'red',
  over: 'grey',
};

/** One thing that the applicant was told, with its state and the paper that says it. */
export function Told({
  no,
  title,
  state,
  children,
}: {
  readonly no: string;
  readonly title: string;
  readonly state?: string;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { view } = useCase();
  const paper = view.documents.find((d) => d.number === no);
  return (
    <section className="card">
      <h3>
        {title} {state && <Tag colour={STATES[state] ?? 'grey'}>{t(`exam.state.${state}`)}</Tag>}
      </h3>
      {children}
      <p>
        {paper ? (
          <a href={paper.href} download>
            {t('papers.download', { name: t(`document.${paper.document}`), no })}
          </a>
        ) : (
          <span className="quiet">{t('exam.paper.making', { no })}</span>
        )}
      </p>
    </section>
  );
}
