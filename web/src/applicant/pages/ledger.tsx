import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LedgerLine } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Asked } from '../parts/asked.tsx';
import { useMoment, useNamed } from '../parts/words.ts';
import { ledgerQuery } from '../queries.ts';

/** 谁查过我的数据: each reading of personal data, by whom, for what, by which article. */
export function LedgerPage() {
  const t = useNamed();
  const query = useQuery(ledgerQuery);
  return (
    <Asked query={query} title={t('ledger.title')}>
      {(lines) => (
        <Main title={t('ledger.title')}>
          <p>{t('ledger.lead')}</p>
          {lines.length === 0 ? (
            <p>{t('ledger.none')}</p>
          ) : (
            <>
              <p className="quiet">{t('ledger.count', { n: lines.length })}</p>
              <ol className="lines">
                {lines.map((line, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two lines of the ledger may say the same
                  <Line key={`${line.at} ${line.registry} ${i}`} line={line} />
                ))}
              </ol>
            </>
          )}
        </Main>
      )}
    </Asked>
  );
}

/** Who asked, in words: an officer by name and office, never by account. */
function useRequester(): (line: LedgerLine) => string {
  const t = useNamed();
  return ({ requester, officer }) => {
    if (officer?.name && officer.office) return t('ledger.by.officer', { name: officer.name, office: officer.office });
    if (officer?.name) return officer.name;
    if (requester.startsWith('officer:')) return t('ledger.by.officer.unknown');
    return t(requester.startsWith('applicant:') ? 'ledger.by.you' : 'ledger.by.machine');
  };
}

function Line({ line }: { readonly line: LedgerLine }) {
  const t = useNamed();
  const said = useSaid();
  const moment = useMoment();
  const who = useRequester()(line);
  return (
    <li className="card">
      <h2>{moment(line.at)}</h2>
      <p>
        {line.registry
          ? t('ledger.asked', { who, registry: t(`registry.${line.registry}`) })
          : t('ledger.read', { who })}
      </p>
      <p className="quiet" title={line.article['zh-CN']}>
        {t('ledger.why', { purpose: said(line.purpose), article: said(line.article), n: line.fields.length })}
      </p>
      {line.caseRef && /^[0-9a-f-]{36}$/.test(line.caseRef) && (
        <p>
          <Link to="/cases/$case" params={{ case: line.caseRef }}>
            {t('ledger.case')}
          </Link>
        </p>
      )}
    </li>
  );
}
