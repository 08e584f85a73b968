import { useSaid } from '../../ui/language.tsx';
import { LawInBoth } from '../../ui/law.tsx';
import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import type { LicenceDecision } from './licence-types.ts';

const WORDS = ['reason', 'reply', 'publicInterest', 'compensation', 'indemnity'] as const;
/** The paper of a decision names it. */
const PAPERS = {
  suspension: 'suspension-decision',
  restoration: 'restoration-decision',
  withdrawal: 'withdrawal-decision',
  annulment: 'annulment-decision',
  revocation: 'revocation-decision',
  cancellation: 'cancellation-record',
} as const satisfies Record<LicenceDecision['act'], string>;
const LABELS = { reason: 'decisionReason', reply: 'reply' } as Readonly<Record<string, string>>;

/** What was decided about the licence after its grant, each with its reasons and what follows from it. */
export function Decisions({ decisions }: { readonly decisions: readonly LicenceDecision[] }) {
  const t = useText();
  if (decisions.length === 0) return <p className="quiet">{t('officer.decisions.none')}</p>;
  return decisions.map((d) => <Decision key={d.number} decision={d} />);
}

function Decision({ decision: d }: { readonly decision: LicenceDecision }) {
  const t = useText();
  const said = useSaid();
  return (
    <section className="card">
      <h3>{t(`officer.document.${PAPERS[d.act]}`)}</h3>
      <dl className="summary">
        <dt>{t('officer.decisions.no')}</dt>
        <dd>
          {d.number}
          <span className="quiet block">
            <Day day={d.on} />
          </span>
        </dd>
        {d.ground && (
          <>
            <dt>{t('officer.field.legalGround')}</dt>
            <dd>
              {t(`officer.because.${d.ground}`)}
              {d.article && (
                <span className="quiet block">
                  <LawInBoth said={said(d.article)} reference={d.article['zh-CN']} />
                </span>
              )}
            </dd>
          </>
        )}
        {d.until && (
          <>
            <dt>{t('officer.field.suspendedUntil')}</dt>
            <dd>
              <Day day={d.until} />
            </dd>
          </>
        )}
        {WORDS.filter((name) => d[name]).map((name) => (
          <div className="pair" key={name}>
            <dt>{t(`officer.field.${LABELS[name] ?? name}`)}</dt>
            <dd lang="zh-CN">{d[name]}</dd>
          </div>
        ))}
        {d.ban && (
          <>
            <dt>{t('officer.decisions.ban')}</dt>
            <dd>
              {t('officer.decisions.ban.until')} <Day day={d.ban.until} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
