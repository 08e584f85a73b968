import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage, useSaid } from '../../ui/language.tsx';
import { Main } from '../../ui/page.tsx';
import { Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from '../parts/asked.tsx';
import { SignIn } from '../parts/sign-in.tsx';
import { cityQuery, itemsQuery, sessionQuery } from '../queries.ts';

/** The front page: what one can do here. */
export function HomePage() {
  const t = useText();
  const said = useSaid();
  const { locale } = useLanguage();
  const city = useQuery(cityQuery).data;
  const session = useQuery(sessionQuery).data;
  const items = useQuery(itemsQuery);
  return (
    <Main title={city ? t('home.title', { city: city.name }) : t('home.portal')} wide>
      <p className="lead">{t('home.lead')}</p>
      <div className="columns">
        <section>
          <h2>{t('home.items')}</h2>
          {items.data ? (
            <ul className="tasks">
              {items.data.map((i) => (
                <li key={i.item}>
                  <Link to="/items/$item" params={{ item: i.item }}>
                    {said(i.names)}
                  </Link>
                </li>
              ))}
              {items.data.length === 0 && <li>{t('home.items.none')}</li>}
            </ul>
          ) : items.error ? (
            <Trouble error={items.error} retry={() => void items.refetch()} />
          ) : (
            <Waiting />
          )}
          <h2>{t('home.mine')}</h2>
          {session?.kind === 'officer' ? (
            <p>
              {t('home.officer', { name: session.name })} <a href="/officer">{t('home.officer.link')}</a>
            </p>
          ) : session ? (
            <p>
              {t('home.welcome', { name: session.name })} <Link to="/cases">{t('nav.cases')}</Link> ·{' '}
              <Link to="/licences">{t('nav.licences')}</Link>
            </p>
          ) : (
            <>
              <p>{t('home.sign-in')}</p>
              <p>
                <SignIn to="/cases" />
              </p>
            </>
          )}
        </section>
        <section className="card">
          <h2>{t('home.check')}</h2>
          <p>{t('home.check.text')}</p>
          <form action="/c" method="get">
            <input type="hidden" name="lang" value={locale} />
            <div className="field">
              <label htmlFor="code">{t('home.code')}</label>
              <span className="hint" id="code-hint">
                {t('home.code.hint')}
              </span>
              <input
                id="code"
                name="code"
                type="text"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={20}
                required
                aria-describedby="code-hint"
              />
            </div>
            <button type="submit" className="button">
              {t('home.check.go')}
            </button>
          </form>
          <p className="after">
            <a href="/verify">{t('home.verify')}</a>
          </p>
        </section>
      </div>
      {city && city.offices.length > 0 && (
        <section>
          <h2>{t('home.offices')}</h2>
          <ul className="offices">
            {city.offices.map((o) => (
              <li key={o.code}>
                <strong>{o.name}</strong>
                <br />
                <span className="quiet">
                  {o.address}
                  <br />
                  {t('office.line', { phone: o.complaintLine })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Main>
  );
}
