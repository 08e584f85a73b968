import { Fragment } from 'react';
import type { LicenceView } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useDay } from '../parts/words.ts';
import { lives } from './rights.ts';

/** The certificate that counts now: what it says, its file, its code for checking and its public page. */
export function Certificate({ view }: { readonly view: LicenceView }) {
  const t = useText();
  const day = useDay();
  const { content, credential } = view;
  const made = view.versions.filter((v) => v.href !== null);
  const current = made.at(-1);
  const usable = ['valid', 'suspended', 'not-yet-valid'].includes(view.status.word);
  if (!current) return null;
  return (
    <section>
      <h2>{t('held.certificate')}</h2>
      {content ? (
        <dl className="summary">
          <Row name={t('held.part.licenceNo')} value={content.licenceNo} />
          <Row name={t('held.part.holder')} value={content.holder} />
          <Row name={t('held.part.holderCode')} value={content.holderCode} />
          <Row name={t('held.part.legalRepresentative')} value={content.legalRepresentative} />
          <Row name={t('held.part.registeredAddress')} value={content.registeredAddress} />
          <Row name={t('held.part.premises')} value={content.premises} />
          <Row name={t('held.part.storage')} value={content.storage} />
          <Row name={t('held.part.mode')} value={content.mode} />
          <Row name={t('held.part.scope')} value={content.scope.join('、')} />
          {content.parts?.map((p) => (
            <Fragment key={p.id}>
              <dt lang="zh-CN">{p.name}</dt>
              <dd lang="zh-CN">{p.value}</dd>
            </Fragment>
          ))}
          <Row
            name={t('held.part.term')}
            value={t('held.term.from-to', { from: day(content.validFrom), to: day(content.validTo) })}
          />
          {view.deemed && lives(view) && (
            <Row name={t('held.part.deemed')} value={t('held.part.deemed.to', { day: day(view.validTo) })} />
          )}
          <Row name={t('held.part.office')} value={content.office.name} />
          {credential && (
            <>
              <dt>{t('held.code')}</dt>
              <dd>
                <code>{credential.typedCode.replace(/(.{4})(?=.)/g, '$1-')}</code>
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p>{t('held.erased')}</p>
      )}
      <p>{t(usable ? 'held.show' : 'held.show.not')}</p>
      <div className="row">
        {current.href && (
          <a className={usable ? 'button' : 'button second'} href={current.href} download>
            {t('held.download')}
          </a>
        )}
        {credential && <a href={`/C/${credential.id}`}>{t('held.public')}</a>}
      </div>
    </section>
  );
}

/** One line of the certificate; what this kind of licence does not show is left out. */
function Row({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
