import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import type { Announcement } from './licence-types.ts';
import { nextStep } from './next-step.ts';

const COLOURS: Readonly<Record<Announcement['standing'], Colour>> = { open: 'amber', decided: 'grey', dropped: 'grey' };

/** 事先告知 in the list: what waits is open before the reader, what is settled is folded away. */
export function AnnouncementEntry(o: { readonly announcement: Announcement; readonly today: string }) {
  const t = useText();
  const { standing, act, noticeNo } = o.announcement;
  if (standing === 'open') return <AnnouncementCard {...o} />;
  return (
    <details>
      <summary>
        {t(`officer.adverse.${act}`)} · {noticeNo}{' '}
        <Tag colour={COLOURS[standing]}>{t(`officer.announcement.${standing}`)}</Tag>
      </summary>
      <AnnouncementCard {...o} />
    </details>
  );
}

/** What was announced, the rights that run, what the holder said, and what comes next. */
export function AnnouncementCard({
  announcement: a,
  today,
}: {
  readonly announcement: Announcement;
  readonly today: string;
}) {
  const t = useText();
  const said = useSaid();
  const officerName = useOfficerName();
  const until = 'day' in a.requestUntil ? a.requestUntil.day : null;
  return (
    <section className="card">
      <h3>
        {t(`officer.adverse.${a.act}`)}{' '}
        <Tag colour={COLOURS[a.standing]}>{t(`officer.announcement.${a.standing}`)}</Tag>
      </h3>
      <dl className="summary">
        <dt>{t('officer.announcement.no')}</dt>
        <dd>
          {a.noticeNo}
          <span className="quiet block">
            <Day day={a.announcedOn} />
            {a.by && ` · ${officerName(a.by, ['office'])}`}
          </span>
        </dd>
        <dt>{t('officer.field.legalGround')}</dt>
        <dd>
          {t(`officer.because.${a.ground}`)}
          <span className="quiet block">
            <LawInBoth said={said(a.articleText)} reference={a.article} />
          </span>
        </dd>
        <dt>{t('officer.field.announcedFacts')}</dt>
        <dd lang="zh-CN">{a.facts ?? t('officer.erased')}</dd>
        <dt>{t('officer.announcement.rights')}</dt>
        <dd>
          {t(a.hearingRight ? 'officer.announcement.rights.hearing' : 'officer.announcement.rights.statement')}
          <span className="quiet block">
            {until === null ? (
              t('officer.announcement.until.unknown')
            ) : (
              <>
                {t('officer.announcement.until')} <Day day={until} />
              </>
            )}
          </span>
        </dd>
        <dt>{t('officer.announcement.said')}</dt>
        <dd>
          {a.said.length === 0 && a.hearing === null && t('officer.announcement.said.nothing')}
          <ul className="course">
            {a.said.map((one) => (
              <li key={`${one.on} ${one.text}`}>
                {t(`officer.said.${one.kind}`)} · <Day day={one.on} />
                <blockquote lang="zh-CN">{one.text ?? t('officer.erased')}</blockquote>
              </li>
            ))}
            {a.hearing && (
              <li>
                {t('officer.announcement.hearingAsked')} <Day day={a.hearing.requestedOn} />
                {a.hearing.heldOn && (
                  <>
                    {' · '}
                    {t('officer.announcement.hearingHeld')} <Day day={a.hearing.heldOn} />
                  </>
                )}
              </li>
            )}
          </ul>
        </dd>
        {a.standing === 'dropped' && (
          <>
            <dt>{t('officer.field.dropReason')}</dt>
            <dd lang="zh-CN">{a.dropped ?? t('officer.erased')}</dd>
          </>
        )}
      </dl>
      {a.standing === 'open' && <Next announcement={a} today={today} />}
    </section>
  );
}

/** 先告知、听取意见，再决定: what the law wants next. */
function Next({ announcement, today }: { readonly announcement: Announcement; readonly today: string }) {
  const t = useText();
  const next = nextStep(announcement, today);
  return (
    <p className="next">
      <strong>{t('officer.next')}</strong> {t(`officer.next.${next.step}`)}
      {next.step === 'wait' && next.until !== null && (
        <>
          {' '}
          {t('officer.next.until')} <Day day={next.until} />
        </>
      )}
    </p>
  );
}
