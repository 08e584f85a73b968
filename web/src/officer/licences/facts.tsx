import { Link } from '@tanstack/react-router';
import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import type { OfficerLicence } from './licence-types.ts';
import { statusColour } from './status-colour.ts';

type Of = { readonly view: OfficerLicence };
const PARTS = [
  ...(['holder', 'holderCode', 'legalRepresentative', 'registeredAddress', 'premises'] as const),
  ...(['storage', 'mode'] as const),
];

/** What the licence says, and its term. */
export function Content({ view }: Of) {
  const t = useText();
  const { content } = view;
  return (
    <section>
      <h2>{t('officer.licence.content')}</h2>
      <dl className="summary">
        <dt>{t('officer.licence.term')}</dt>
        <dd>
          <Day day={view.validFrom} /> — <Day day={view.validTo} />
        </dd>
        {content &&
          PARTS.filter((part) => content[part] !== '').map((part) => (
            <div className="pair" key={part}>
              <dt>{t(`officer.part.${part}`)}</dt>
              <dd lang="zh-CN">{content[part]}</dd>
            </div>
          ))}
        {content && content.scope.length > 0 && (
          <>
            <dt>{t('officer.part.scope')}</dt>
            <dd lang="zh-CN">{content.scope.join('、')}</dd>
          </>
        )}
        {(content?.parts ?? []).map((p) => (
          <div className="pair" key={p.name}>
            <dt lang="zh-CN">{p.name}</dt>
            <dd lang="zh-CN">{p.value}</dd>
          </div>
        ))}
      </dl>
      {content === null && <p className="quiet">{t('officer.licence.noContent')}</p>}
    </section>
  );
}

/** What time will bring, each moment with its article. */
export function Moments({ view }: Of) {
  const t = useText();
  const said = useSaid();
  return (
    <section>
      <h2>{t('officer.licence.clocks')}</h2>
      {view.clocks.length === 0 && <p className="quiet">{t('officer.licence.clocks.none')}</p>}
      <ul className="course">
        {view.clocks.map((c) => (
          <li key={`${c.clock} ${c.daysBefore} ${c.condition} ${c.noticeNo}`}>
            <strong>{t(`officer.moment.${c.clock}`)}</strong> <Day day={c.day} />
            <span className="quiet block">
              {c.condition ?? c.noticeNo}
              {c.daysBefore !== null && t('officer.moment.before', { n: c.daysBefore })}
              {c.article && (
                <>
                  {(c.condition ?? c.noticeNo ?? c.daysBefore) !== null && ' · '}
                  <LawInBoth said={said(c.article)} reference={c.article['zh-CN']} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 附条件: what goes with the licence, until when, and how it stands. */
export function Conditions({ view }: Of) {
  const t = useText();
  if (view.conditions.length === 0) return null;
  return (
    <section>
      <h2>{t('officer.licence.conditions')}</h2>
      <ul className="course">
        {view.conditions.map((c) => (
          <li key={c.condition}>
            <strong>{c.condition}</strong>{' '}
            <Tag colour={c.standing === 'met' ? 'green' : c.standing === 'broken' || c.fellDue ? 'red' : 'amber'}>
              {t(`officer.condition.${c.standing === 'open' && c.fellDue ? 'fellDue' : c.standing}`)}
            </Tag>
            <span className="block" lang="zh-CN">
              {c.text ?? t('officer.erased')}
            </span>
            <span className="quiet block">
              {t('officer.condition.dueOn')} <Day day={c.dueOn} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every certificate of the licence with the case that granted it. */
export function Versions({ view }: Of) {
  const t = useText();
  const said = useSaid();
  return (
    <section>
      <h2>{t('officer.licence.versions')}</h2>
      <ul className="course">
        {view.versions.toReversed().map((v) => (
          <li key={v.version}>
            <strong>
              {t('officer.version', { n: v.version })} · {said(v.kindText)}
            </strong>{' '}
            <Tag colour={statusColour(v.status.word)}>{t(`officer.status.${v.status.word}`)}</Tag>
            <span className="block">
              <Day day={v.validFrom} /> — <Day day={v.validTo} />
            </span>
            {v.changes.length > 0 && (
              <span className="quiet block">
                {v.changes.map((c) => `${t(`officer.part.${c.part}`)}：${c.before} → ${c.now}`).join('；')}
              </span>
            )}
            <span className="block">
              <Link to="/officer/cases/$id" params={{ id: v.case }}>
                {t('officer.version.case', { no: v.caseNo })}
              </Link>
              {v.href && (
                <>
                  {' · '}
                  <a href={v.href} download>
                    {t('officer.version.download')}
                    <span className="visually-hidden"> {t('officer.version', { n: v.version })}</span>
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const size = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;

/** The papers of acts on the licence, each to be downloaded. */
export function LicencePapers({ view }: Of) {
  const t = useText();
  return (
    <section>
      <h2>{t('officer.tab.papers')}</h2>
      {view.papers.length === 0 && <p className="quiet">{t('officer.licence.papers.none')}</p>}
      <ul className="course">
        {view.papers.toReversed().map((p) => (
          <li key={p.number}>
            <strong>{t(`officer.document.${p.document}`)}</strong> {p.number}
            <span className="quiet block">
              {p.delivered.length > 0
                ? t('officer.papers.delivered', {
                    channels: p.delivered.map((d) => t(`officer.channel.${d.channel}`)).join(' · '),
                  })
                : t('officer.papers.undelivered')}
            </span>
            <a href={p.href} download>
              {t('officer.papers.download', { size: size(p.size) })}
              <span className="visually-hidden"> {p.number}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 待核实: settings that are practice and no law, with what they rest on. */
export function Doubts({ view }: Of) {
  const t = useText();
  const said = useSaid();
  if (view.doubts.length === 0) return null;
  return (
    <details>
      <summary>{t('officer.licence.doubts', { n: view.doubts.length })}</summary>
      <ul>
        {view.doubts.map((d) => (
          <li key={d.setting}>
            {t(`officer.doubt.${d.setting}`)}：<LawInBoth said={said(d.basis)} reference={d.basis['zh-CN']} /> ·{' '}
            {t(`officer.certainty.${d.certainty}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
