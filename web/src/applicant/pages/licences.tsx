import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LicenceLine } from '../../api/types.ts';
import { useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';
import { Dues } from '../licences/dues.tsx';
import { licencesQuery } from '../licences/queries.ts';
import { StatusTag } from '../licences/standing.tsx';
import { LicenceTexts } from '../licences/texts.tsx';
import { Asked } from '../parts/asked.tsx';
import { useDay } from '../parts/words.ts';
import { sessionQuery } from '../queries.ts';

/** 我的许可证: every licence of the firms that I represent, what waits for me first. */
export function LicencesPage() {
  return (
    <LicenceTexts>
      <Licences />
    </LicenceTexts>
  );
}

function Licences() {
  const t = useText();
  const query = useQuery(licencesQuery);
  const session = useQuery(sessionQuery).data;
  return (
    <Asked query={query} title={t('held.list.title')}>
      {(licences) => (
        <Main title={t('held.list.title')}>
          {licences.length === 0 ? (
            <None
              kind={session?.kind === 'officer' ? 'officer' : session?.represents.length === 0 ? 'no-firm' : 'firm'}
            />
          ) : (
            <>
              <p className="quiet">{t('held.list.count', { n: licences.length })}</p>
              <ul className="tasks spread">
                {order(licences).map((licence) => (
                  <Row key={licence.licence} licence={licence} />
                ))}
              </ul>
            </>
          )}
        </Main>
      )}
    </Asked>
  );
}

/** No licence, and what to do next. */
function None({ kind }: { readonly kind: 'firm' | 'no-firm' | 'officer' }) {
  const t = useText();
  return (
    <>
      <p>{t(`held.none.${kind}`)}</p>
      {kind === 'officer' ? (
        <p>
          <a href="/officer">{t('home.officer.link')}</a>
        </p>
      ) : (
        <ul>
          <li>
            <Link to="/">{t('home.items')}</Link>
          </li>
          <li>
            <Link to="/cases">{t('nav.cases')}</Link>
          </li>
        </ul>
      )}
    </>
  );
}

function Row({ licence }: { readonly licence: LicenceLine }) {
  const t = useText();
  const said = useSaid();
  const day = useDay();
  return (
    <li>
      <div>
        <Link to="/licences/$licence" params={{ licence: licence.licence }}>
          {said(licence.itemNames)}
          <br />
          <span className="whole-number">{licence.licenceNo}</span>
        </Link>
        <div className="quiet">
          {licence.holder}
          {licence.holder && ' · '}
          {t('held.term.from-to', { from: day(licence.validFrom), to: day(licence.validTo) })}
        </div>
        <Dues licence={licence} />
      </div>
      <StatusTag status={licence.status} />
    </li>
  );
}

const RANK = ['suspended', 'valid', 'not-yet-valid', 'being-made', 'expired'];

/** What waits for the holder first, then what can be used, then what is over. */
function order(licences: readonly LicenceLine[]): readonly LicenceLine[] {
  const rank = ({ dues, status }: LicenceLine) => {
    const at = RANK.indexOf(status.word);
    return (dues.length > 0 ? 0 : RANK.length + 1) + (at < 0 ? RANK.length : at);
  };
  return [...licences].sort((a, b) => rank(a) - rank(b) || (a.validTo < b.validTo ? 1 : -1));
}
