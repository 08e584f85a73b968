import { type CheckState, type Colour, checkText, stateWords } from '@tuofu/verify';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../ui/language.tsx';
import { Notice, Tag } from '../ui/said.tsx';
import { useText } from '../ui/use-text.ts';
import type { Checked } from './app.tsx';
import { CredentialFactsList, SignatureFactsList } from './facts.tsx';

const SIGN: Readonly<Record<Colour, string>> = { green: '✓', amber: '!', red: '✕' };
const STATE: Readonly<Record<CheckState, Colour>> = { passed: 'green', failed: 'red', 'not-done': 'amber' };

/** The verdict in words, colour and code, and every check with its words. */
export function Report({ checked }: { readonly checked: Checked }) {
  const t = useText();
  const { locale } = useLanguage();
  const { what, report, live } = checked;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const words = stateWords[locale];
  return (
    <section className="report" aria-labelledby="verdict">
      <h2 id="verdict" ref={heading} tabIndex={-1} className={`verdict ${report.colour}`}>
        <span aria-hidden="true">{SIGN[report.colour]}</span>
        <span>{words.verdicts[report.verdict]}</span>
        <small>
          {t('verify.codeOf')} {report.code}
        </small>
      </h2>
      <p>
        <strong>{checkText(report.code, locale)}</strong>
        <span className="quiet"> · {what}</span>
      </p>
      {report.demonstration && report.verdict !== 'not-genuine' && (
        <Notice colour="red">
          <p>{checkText('DEMONSTRATION', locale)}</p>
        </Notice>
      )}
      {report.verdict === 'not-genuine' && (
        <Notice colour="red">
          <p>{t('verify.next.notGenuine')}</p>
        </Notice>
      )}
      {report.verdict === 'undetermined' && (
        <Notice colour="amber">
          <p>{t('verify.next.undetermined')}</p>
        </Notice>
      )}
      {live && (
        <p>
          <a className="button" href={`${live}?lang=${locale}`}>
            {t('verify.live')}
          </a>
        </p>
      )}
      {report.credential && <CredentialFactsList facts={report.credential} trusted={report.verdict === 'genuine'} />}
      {report.signature && <SignatureFactsList facts={report.signature} trusted={report.verdict === 'genuine'} />}
      <h3>{t('verify.checks')}</h3>
      <ul className="tasks">
        {report.checks.map((c) => (
          <li key={c.code}>
            <span>
              {checkText(c.code, locale, c.facts)}
              <span className="quiet block">{c.code}</span>
            </span>
            <Tag colour={STATE[c.state]}>{words.states[c.state]}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
