import { parseQrText, type VerificationReport, verifyPdf, verifyQr, webCryptoPrimitives } from '@tuofu/verify';
import { useState } from 'react';
import { LanguageProvider, useLanguage, useSaid } from '../ui/language.tsx';
import { Main, PageFrame } from '../ui/page.tsx';
import { Notice, Waiting } from '../ui/said.tsx';
import { useText } from '../ui/use-text.ts';
import { FileDrop } from './file-drop.tsx';
import { QrText } from './qr-text.tsx';
import { Report } from './report.tsx';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };
import { todayHere, useCity, useTrust } from './trust.ts';
import { TypedCode } from './typed-code.tsx';

export type Checked = {
  readonly what: string;
  readonly report: VerificationReport;
  /** Where the live status stands, when the text names a licence. */
  readonly live: string | null;
  readonly round: number;
};

function Page() {
  const t = useText();
  const said = useSaid();
  const { locale } = useLanguage();
  const city = useCity();
  const { kept, state, again } = useTrust();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const primitives = webCryptoPrimitives(crypto.subtle as never);
  const tell = (what: string, report: VerificationReport, live: string | null) => {
    setChecked({ what, report, live, round: (checked?.round ?? 0) + 1 });
    setBusy(false);
  };
  const checkFile = async (file: File) => {
    if (!kept) return;
    setBusy(true);
    tell(file.name, await verifyPdf(new Uint8Array(await file.arrayBuffer()), kept.trust, primitives), null);
  };
  const checkText = async (text: string) => {
    if (!kept) return;
    setBusy(true);
    const report = await verifyQr(text, kept.trust, primitives, { today: city?.today ?? todayHere(new Date()) });
    const parsed = parseQrText(text);
    const here = parsed.ok && new URL(parsed.url).host === location.host;
    tell(t('verify.qr.what'), report, parsed.ok && here ? `/C/${parsed.id}` : null);
  };
  const time = kept && new Date(kept.at).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN');
  return (
    <PageFrame city={city?.name || t('verify.service')} mark={said(city?.mark)} home="/">
      <Main title={t('verify.title')}>
        <p>{t('verify.text')}</p>
        {!kept && state === 'asking' && <Waiting />}
        {!kept && state === 'offline' && (
          <Notice colour="amber" live>
            <p>{t('verify.noTrust')}</p>
            <p>
              <button type="button" className="button second" onClick={again}>
                {t('ui.retry')}
              </button>
            </p>
          </Notice>
        )}
        {kept && (
          <>
            <FileDrop busy={busy} onFile={(file) => void checkFile(file)} />
            <div aria-live="polite">{busy && <Waiting text={t('verify.busy')} />}</div>
            {checked && !busy && <Report checked={checked} key={checked.round} />}
            <QrText busy={busy} onText={(text) => void checkText(text)} />
          </>
        )}
        <TypedCode />
        {kept && (
          <p className="quiet" role="status">
            {t(state === 'offline' ? 'verify.trust.kept' : 'verify.trust.fresh', { time: time ?? '' })}
            {state === 'offline' && (
              <>
                {' '}
                <button type="button" className="plain" onClick={again}>
                  {t('ui.retry')}
                </button>
              </>
            )}
          </p>
        )}
      </Main>
    </PageFrame>
  );
}

export function App() {
  return (
    <LanguageProvider texts={{ en, 'zh-CN': zhCN }}>
      <Page />
    </LanguageProvider>
  );
}
