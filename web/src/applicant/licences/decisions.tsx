import type { LicenceDecision, LicenceView } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';
import { OfficeName } from './issuer.tsx';
import { PaperLink } from './paper-link.tsx';
import { useSentence } from './use-sentence.ts';

/** A closing entry is the second record of one end: both stand open, what came before is shown when it is asked for. */
const SHOWN = 2;

/** What the authority decided about the licence after its grant, the newest first; with what is paid and where it may be challenged. */
export function Decisions({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const newest = view.decisions.toReversed();
  const earlier = newest.slice(SHOWN);
  if (newest.length === 0) return null;
  return (
    <section>
      <h2>{t('held.decisions')}</h2>
      {newest.slice(0, SHOWN).map((d) => (
        <Decided key={d.number} view={view} decision={d} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('held.decisions.earlier', { n: earlier.length })}</summary>
          {earlier.map((d) => (
            <Decided key={d.number} view={view} decision={d} />
          ))}
        </details>
      )}
    </section>
  );
}

function Decided({ view, decision: d }: { readonly view: LicenceView; readonly decision: LicenceDecision }) {
  const t = useText();
  const said = useSaid();
  const sentence = useSentence();
  const day = useDay();
  return (
    <section className="card">
      <h3>{t(d.act === 'cancellation' ? 'held.paper.cancellation-record' : `held.paper.${d.act}-decision`)}</h3>
      <dl className="summary">
        <dt>{t('held.decided.on')}</dt>
        <dd>{day(d.on)}</dd>
        <dt>{t('held.decided.by')}</dt>
        <dd>
          <OfficeName code={d.office} />
        </dd>
        {d.until && (
          <>
            <dt>{t('held.decided.until')}</dt>
            <dd>{day(d.until)}</dd>
          </>
        )}
        {d.groundText && (
          <>
            <dt>{t('held.ground')}</dt>
            <dd>{sentence(d.groundText)}</dd>
          </>
        )}
        <dt>{t('held.reason')}</dt>
        <dd className="lines-kept">{d.reason ?? t('held.erased')}</dd>
        {d.article && (
          <>
            <dt>{t('held.article')}</dt>
            <dd>
              <LawInBoth said={said(d.article)} reference={d.article['zh-CN']} />
            </dd>
          </>
        )}
        <Told name={t('held.reply')} text={d.reply} />
        <Told name={t('held.public-interest')} text={d.publicInterest} />
        <Told name={t('held.compensation')} text={d.compensation} />
        <Told name={t('held.indemnity')} text={d.indemnity} />
        <Told name={t('held.ban')} text={d.ban && t('held.ban.until', { years: d.ban.years, day: day(d.ban.until) })} />
      </dl>
      {d.remedies && <Remedies remedies={d.remedies} />}
      <p>
        <PaperLink view={view} no={d.number} />
      </p>
    </section>
  );
}

/** One more line of a decision, where it has one. */
function Told({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="lines-kept">{text}</dd>
    </>
  );
}

/** 救济: where and until when the decision may be challenged (行政复议法第二十条、行政诉讼法第四十六条). */
function Remedies({ remedies: r }: { readonly remedies: NonNullable<LicenceDecision['remedies']> }) {
  const t = useText();
  const day = useDay();
  const last = (end: typeof r.suitUntil) =>
    end && ` ${t(end.settled ? 'held.remedies.last' : 'held.remedies.last.unsettled', { day: day(end.day) })}`;
  return (
    <Notice colour="blue">
      <p>
        <strong>{t('held.remedies')}</strong>
      </p>
      <ul>
        <li>
          {t('held.remedies.reconsideration', { body: r.reconsiderationBody, n: r.reconsiderationDays })}
          {last(r.reconsiderationUntil)}
          {r.reconsiderationChannel && (
            <>
              <br />
              {t('held.remedies.channel', { channel: r.reconsiderationChannel })}
            </>
          )}
        </li>
        <li>
          {t('held.remedies.suit', { court: r.court, n: r.suitMonths })}
          {last(r.suitUntil)}
        </li>
      </ul>
      <p className="quiet">
        {r.servedOn ? t('held.remedies.served', { day: day(r.servedOn) }) : t('held.remedies.not-served')}
      </p>
    </Notice>
  );
}
