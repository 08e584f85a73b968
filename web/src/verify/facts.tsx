import { type CalendarDay, printDay } from '@tuofu/domain';
import type { CredentialFacts, SignatureFacts } from '@tuofu/verify';
import { useLanguage } from '../ui/language.tsx';
import { useText } from '../ui/use-text.ts';

type Rows = readonly (readonly [string, string])[];

function Facts({ title, rows, trusted }: { readonly title: string; readonly rows: Rows; readonly trusted: boolean }) {
  const t = useText();
  return (
    <>
      <h3>{title}</h3>
      {!trusted && <p className="quiet">{t('verify.facts.untrusted')}</p>}
      <dl className="summary">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div className="pair" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** What the credential in the QR code says about the licence. */
export function CredentialFactsList({
  facts: f,
  trusted,
}: {
  readonly facts: CredentialFacts;
  readonly trusted: boolean;
}) {
  const t = useText();
  const { locale } = useLanguage();
  const day = (text: string) => printDay(text as CalendarDay, locale);
  const rows: Rows = [
    [t('verify.fact.licenceNo'), f.licenceNo],
    [t('verify.fact.holder'), f.holder],
    [t('verify.fact.holderCode'), f.holderCode],
    [t('verify.fact.legalRepresentative'), f.legalRepresentative],
    [t('verify.fact.address'), f.address],
    [t('verify.fact.mode'), f.mode],
    [t('verify.fact.scope'), f.scope.join('、')],
    [t('verify.fact.term'), `${day(f.validFrom)} – ${day(f.validTo)}`],
    [t('verify.fact.issuedOn'), day(f.issuedOn)],
    [t('verify.fact.issuer'), f.issuer],
    [t('verify.fact.eLicenceId'), f.eLicenceId],
  ];
  return <Facts title={t('verify.facts.licence')} rows={rows} trusted={trusted} />;
}

/** What the seal of a file says. */
export function SignatureFactsList({
  facts: f,
  trusted,
}: {
  readonly facts: SignatureFacts;
  readonly trusted: boolean;
}) {
  const t = useText();
  const { locale } = useLanguage();
  const at = new Date(f.sealedAt);
  const sealed = Number.isNaN(at.getTime())
    ? f.sealedAt
    : at.toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'Asia/Shanghai' });
  const rows: Rows = [
    [t('verify.fact.signer'), f.signer],
    [t('verify.fact.organisation'), f.organisation],
    [t('verify.fact.sealedAt'), sealed],
    [t('verify.fact.timestampAuthority'), f.timestampAuthority],
    [t('verify.fact.certificateIssuer'), f.certificateIssuer],
    [t('verify.fact.reason'), f.reason],
    [t('verify.fact.lock'), t(`verify.lock.${f.lock}`)],
  ];
  return <Facts title={t('verify.facts.seal')} rows={rows} trusted={trusted} />;
}
