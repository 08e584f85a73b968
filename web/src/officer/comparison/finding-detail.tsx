import { useSaid } from '../../ui/language.tsx';
import { Law } from '../../ui/law.tsx';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { OfficerCase, OfficerFinding } from '../case/case-types.ts';
import { Moment } from '../case/day.tsx';
import { type Mark, marksOf } from '../case/marks.ts';
import { type PackTexts, placeOf } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';
import { Marked, MarkedWords } from './marked.tsx';
import { SetAside } from './set-aside.tsx';
import { sideValue } from './side-value.ts';

type Detail = {
  readonly view: OfficerCase;
  readonly finding: OfficerFinding;
  readonly texts: PackTexts;
  readonly acting: Acting;
};

/** One comparison in full: both values with what differs, where each stands and since when, and what was made of it. */
export function FindingDetail({ view, finding, texts, acting }: Detail) {
  const t = useText();
  const said = useSaid();
  const { left, right } = finding;
  const both = Boolean(left?.value && right?.value) && finding.verdict !== 'equal' && finding.why !== 'ACTIVE';
  const marks = marksOf(sideValue(left, t), sideValue(right, t));
  const { setAside } = finding;
  const by = setAside?.by ?? t('officer.by.unknown');
  return (
    <section className="detail" aria-label={t('officer.detail')} aria-live="polite">
      <p>{said(finding.text.why)}</p>
      <dl className="summary">
        <SideOf side={left} marks={both ? marks.left : null} as="del" texts={texts} />
        <SideOf side={right} marks={both ? marks.right : null} as="ins" texts={texts} />
      </dl>
      {both && <MarkedWords left={marks.left} right={marks.right} />}
      {finding.setAside && (
        <Notice colour="blue" title={t('officer.setAside.title')}>
          <p>{finding.setAside.reason}</p>
          <p className="quiet">
            {by} · <Moment at={finding.setAside.at} />
          </p>
        </Notice>
      )}
      {finding.open && <SetAside key={finding.id} view={view} finding={finding} texts={texts} acting={acting} />}
    </section>
  );
}

type Side = {
  readonly side: OfficerFinding['left'];
  readonly marks: readonly Mark[] | null;
  readonly as: 'del' | 'ins';
  readonly texts: PackTexts;
};

function SideOf({ side, marks, as, texts }: Side) {
  const t = useText();
  if (!side) return null;
  const { source } = side;
  const asOf = source.from === 'registry' ? (source.asOf ?? '') : '';
  const article = source.from === 'registry' ? source.article : '';
  const confidence = source.from === 'material' && side.value ? source.confidence : null;
  return (
    <>
      <dt>{placeOf(texts, source, { form: t('officer.column.form'), rule: t('officer.column.rule') })}</dt>
      <dd>
        <span className="value">
          {side.value ? marks ? <Marked marks={marks} as={as} /> : sideValue(side, t) : <em>{t('officer.noValue')}</em>}
        </span>
        {confidence !== null && (
          <span className="quiet block">{t('officer.confidence', { percent: Math.floor(confidence * 100) })}</span>
        )}
        {asOf && (
          <span className="quiet block">
            {t('officer.asOf')} <Moment at={asOf} />
          </span>
        )}
        {article && (
          <span className="quiet block">
            <Law texts={texts} reference={article} />
          </span>
        )}
      </dd>
    </>
  );
}
