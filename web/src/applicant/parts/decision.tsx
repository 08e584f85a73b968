import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Benefit, CaseView } from '../../api/types.ts';
import { Law } from '../../ui/law.tsx';
import { benefitKey } from '../../ui/paper-key.ts';
import { Notice } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { useCase } from './case-context.ts';
import { useDay, useTexts } from './words.ts';

type Decided = NonNullable<CaseView['decision']>;

/** The decision in words: the licence with its file, code and public page; or why not, and what may be done about it. */
export function Decision() {
  const { view } = useCase();
  const { decision } = view;
  switch (decision?.result) {
    case 'granted':
      if (decision.benefit) return <Paid benefit={decision.benefit} />;
      return decision.cancels ? (
        <Cancelled licence={decision.cancels} licenceNo={decision.licenceNo} />
      ) : (
        <Granted decision={decision} />
      );
    case 'refused':
      return <RefusedBy decision={decision} />;
    case 'declined':
      return <Declined decision={decision} />;
    case 'registered':
      return <Registered decision={decision} />;
    case 'terminated':
      return <Terminated decision={decision} />;
    case undefined:
      return null;
  }
}

function Granted({ decision }: { readonly decision: Extract<Decided, { result: 'granted' }> }) {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const file = view.documents.find((d) => d.document === 'licence');
  const { licence } = decision;
  const { credential } = view;
  return (
    <section>
      <h2>{t('licence.title')}</h2>
      {!decision.made && <p role="status">{t('licence.making')}</p>}
      {licence && (
        <dl className="summary">
          <dt>{t('licence.no')}</dt>
          <dd>{decision.licenceNo}</dd>
          <dt>{t('licence.holder')}</dt>
          <dd>{licence.holder}</dd>
          <dt>{t('licence.premises')}</dt>
          <dd>{licence.premises}</dd>
          {licence.mode && (
            <>
              <dt>{t('licence.mode')}</dt>
              <dd>{licence.mode}</dd>
            </>
          )}
          {licence.scope.length > 0 && (
            <>
              <dt>{t('licence.scope')}</dt>
              <dd>{licence.scope.join('、')}</dd>
            </>
          )}
          {licence.parts?.map((p) => (
            <Fragment key={p.id}>
              <dt lang="zh-CN">{p.name}</dt>
              <dd lang="zh-CN">{p.value}</dd>
            </Fragment>
          ))}
          <dt>{t('licence.term')}</dt>
          <dd>{t('licence.from-to', { from: day(licence.validFrom), to: day(licence.validTo) })}</dd>
          <dt>{t('licence.issuer')}</dt>
          <dd>{licence.office.name}</dd>
          {credential && (
            <>
              <dt>{t('licence.code')}</dt>
              <dd>
                <code>{credential.typedCode.replace(/(.{4})(?=.)/g, '$1-')}</code>
              </dd>
            </>
          )}
        </dl>
      )}
      {decision.made && (
        <>
          <p>{t('licence.show')}</p>
          <div className="row">
            {file && (
              <a className="button" href={file.href} download>
                {t('licence.download')}
              </a>
            )}
            {credential && <a href={`/C/${credential.id}`}>{t('licence.public')}</a>}
            <Link to="/licences/$licence" params={{ licence: decision.made.stream }}>
              {t('licence.mine')}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}

/** 给付: what is paid, to whom, how much, how long, and how the amount came about. */
function Paid({ benefit }: { readonly benefit: Benefit }) {
  const t = useText();
  const day = useDay();
  return (
    <section>
      <h2>{t('benefit.title')}</h2>
      <dl className="summary">
        <dt>{t('benefit.what')}</dt>
        <dd lang="zh-CN">{benefit.title}</dd>
        <dt>{t('benefit.holder')}</dt>
        <dd>{benefit.holder}</dd>
        <dt>{t('benefit.monthly')}</dt>
        <dd>
          <strong>{t('benefit.yuan', { amount: benefit.monthlyAmount })}</strong>
        </dd>
        <dt>{t('benefit.months')}</dt>
        <dd>{t('benefit.months.n', { n: benefit.months })}</dd>
        <dt>{t('benefit.period')}</dt>
        <dd>{t('licence.from-to', { from: day(benefit.from), to: day(benefit.to) })}</dd>
        {benefit.parts.map((p) => (
          <Fragment key={p.id}>
            <dt lang="zh-CN">{p.name}</dt>
            <dd lang="zh-CN">{p.value}</dd>
          </Fragment>
        ))}
        <dt>{t('benefit.office')}</dt>
        <dd>{benefit.office.name}</dd>
      </dl>
      <p>{t('benefit.papers')}</p>
    </section>
  );
}

/** 准予注销: the holder asked for it, and no licence is made. */
function Cancelled({ licence, licenceNo }: { readonly licence: string; readonly licenceNo: string }) {
  const t = useText();
  return (
    <section>
      <h2>{t('cancelled.title')}</h2>
      <p>{t('cancelled.text', { no: licenceNo })}</p>
      <p>
        <Link to="/licences/$licence" params={{ licence }}>
          {t('licence.mine')}
        </Link>
      </p>
    </section>
  );
}

function RefusedBy({ decision }: { readonly decision: Extract<Decided, { result: 'refused' }> }) {
  const t = useText();
  const { item, view } = useCase();
  const texts = useTexts(item);
  return (
    <section>
      <h2>{t(`refused.title${benefitKey(view)}`)}</h2>
      <ol className="lines">
        {decision.reasons.map((r) => (
          <li key={r.checklistItem} className="card">
            <p>{r.text}</p>
            <dl className="summary">
              <dt>{t('refused.clause')}</dt>
              <dd>
                <Law texts={texts} reference={r.clause} />
              </dd>
              <dt>{t('refused.evidence')}</dt>
              <dd>{r.evidence}</dd>
              <dt>{t('refused.cure')}</dt>
              <dd>{r.cure}</dd>
            </dl>
          </li>
        ))}
      </ol>
      <p>{t('refused.remedies')}</p>
    </section>
  );
}

function Declined({ decision }: { readonly decision: Extract<Decided, { result: 'declined' }> }) {
  const t = useText();
  return (
    <Notice colour="amber" title={t('declined.title')}>
      <p>{decision.reason}</p>
      {decision.ground === 'not-competent' ? (
        <p>{t('declined.where', { authority: decision.competentAuthority })}</p>
      ) : (
        <p>{t(`declined.${decision.ground}`)}</p>
      )}
      <p>{t('refused.remedies')}</p>
    </Notice>
  );
}

function Registered({ decision }: { readonly decision: Extract<Decided, { result: 'registered' }> }) {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const certificate = view.documents.find((d) => d.document === 'filing-certificate');
  return (
    <section>
      <h2>{t('registered.title')}</h2>
      <dl className="summary">
        <dt>{t('registered.no')}</dt>
        <dd>{decision.filingNo}</dd>
        <dt>{t('registered.on')}</dt>
        <dd>{day(decision.registeredOn)}</dd>
      </dl>
      {certificate && (
        <a className="button" href={certificate.href} download>
          {t('registered.download')}
        </a>
      )}
    </section>
  );
}

function Terminated({ decision }: { readonly decision: Extract<Decided, { result: 'terminated' }> }) {
  const t = useText();
  return (
    <Notice colour="amber" title={t('terminated.title')}>
      <p>{t(`terminated.${decision.ground}`)}</p>
      <p>{decision.reason}</p>
      <p>{t('refused.remedies')}</p>
    </Notice>
  );
}
