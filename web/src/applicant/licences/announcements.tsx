import type { LicenceView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';
import { Answering } from './answering.tsx';
import { OfficeName } from './issuer.tsx';
import { PaperLink } from './paper-link.tsx';
import { type Announcement, isLate, standsHow } from './rights.ts';
import { useSentence } from './use-sentence.ts';

/** What was announced before and is decided or given up: shown when it is asked for. */
export function EarlierAnnouncements({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const closed = view.announcements.filter((a) => a.standing !== 'open');
  if (closed.length === 0) return null;
  return (
    <details>
      <summary>{t('held.announced.closed', { n: closed.length })}</summary>
      {closed.map((a) => (
        <Announced key={a.noticeNo} view={view} announcement={a} />
      ))}
    </details>
  );
}

/** 事先告知: what the authority intends against the holder, on what facts and by which article, what he may do about it, and what he has said. */
export function Announcements({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const open = view.announcements.filter((a) => a.standing === 'open');
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{t('held.announced')}</h2>
      {open.map((a) => (
        <Announced key={a.noticeNo} view={view} announcement={a} />
      ))}
    </section>
  );
}

const COLOUR: Readonly<Record<ReturnType<typeof standsHow>, Colour>> = {
  waits: 'amber',
  asked: 'blue',
  said: 'blue',
  waived: 'blue',
  over: 'grey',
  decided: 'grey',
  dropped: 'green',
};

function Announced({ view, announcement: a }: { readonly view: LicenceView; readonly announcement: Announcement }) {
  const t = useText();
  const said = useSaid();
  const sentence = useSentence();
  const day = useDay();
  const state = standsHow(a, view.today);
  const heading = `announced-${view.announcements.indexOf(a)}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1}>
        {t('held.announced.title', { act: said(a.text) })}{' '}
        <Tag colour={COLOUR[state]}>{t(`held.announced.${state}`)}</Tag>
      </h3>
      <dl className="summary">
        <dt>{t('held.announced.on')}</dt>
        <dd>{day(a.announcedOn)}</dd>
        <dt>{t('held.announced.by')}</dt>
        <dd>
          <OfficeName code={a.office} />
        </dd>
        <dt>{t('held.ground')}</dt>
        <dd>{sentence(a.groundText)}</dd>
        <dt>{t('held.facts')}</dt>
        <dd className="lines-kept">{a.facts ?? t('held.erased')}</dd>
        <dt>{t('held.article')}</dt>
        <dd>
          <LawInBoth said={said(a.articleText)} reference={a.article} />
        </dd>
      </dl>
      {a.standing === 'open' && <Rights announcement={a} today={view.today} />}
      {a.said.map((s) => (
        <blockquote key={`${s.kind} ${s.on} ${s.text}`}>
          {s.text ?? t('held.erased')} <span className="quiet">{t(`held.said.${s.kind}`, { day: day(s.on) })}</span>
        </blockquote>
      ))}
      {a.hearing && (
        <p>
          {a.hearing.heldOn
            ? t('held.hearing.held', { day: day(a.hearing.heldOn) })
            : t('held.hearing.requested', { day: day(a.hearing.requestedOn) })}
        </p>
      )}
      {a.dropped !== null && <p>{t('held.dropped', { reason: a.dropped })}</p>}
      {a.standing === 'open' && <Answering view={view} announcement={a} heading={heading} />}
      <p>
        <PaperLink view={view} no={a.noticeNo} />
      </p>
    </section>
  );
}

/** What the holder may do, and until when (行政处罚法第四十四条、第四十五条、第六十三条、第六十四条). */
function Rights({ announcement: a, today }: { readonly announcement: Announcement; readonly today: string }) {
  const t = useText();
  const day = useDay();
  const until =
    'day' in a.requestUntil
      ? t('held.right.until', { day: day(a.requestUntil.day) })
      : t('held.right.until.unknown', { n: a.requestUntil.notComputable.days });
  if (a.waivedOn !== null) return <p>{t('held.right.waived', { day: day(a.waivedOn) })}</p>;
  return (
    <>
      <p>
        <strong>{t(a.hearingRight ? 'held.right.hearing' : 'held.right.statement')}</strong>{' '}
        {isLate(a, today) ? t('held.right.late') : until}
      </p>
      <p className="quiet">{t('held.right.free')}</p>
    </>
  );
}
