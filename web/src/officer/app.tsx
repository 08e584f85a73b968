import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  useRouterState,
} from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageProvider, useSaid } from '../ui/language.tsx';
import { Main, PageFrame } from '../ui/page.tsx';
import { Waiting } from '../ui/said.tsx';
import { useText } from '../ui/use-text.ts';
import { Failure } from './failure.tsx';
import { KeyboardHelp } from './keyboard/keyboard-help.tsx';
import { useKeys } from './keyboard/use-keys.ts';
import { CasePage } from './pages/case.tsx';
import { InboxPage } from './pages/inbox.tsx';
import { OperationsPage } from './pages/operations.tsx';
import { caseQuery, useCity, useSession } from './queries.ts';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };

function Frame() {
  const t = useText();
  const said = useSaid();
  const city = useCity().data;
  const session = useSession();
  const path = useRouterState({ select: (s) => s.location.pathname });
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  const me = session.data;
  const office = city?.offices.find((o) => o.code === me?.office)?.name;
  const navigation = me?.kind === 'officer' && (
    <>
      <Link to="/officer" activeOptions={{ exact: true }}>
        {t('officer.inbox')}
      </Link>
      <Link to="/officer/licences">{t('officer.licences.nav')}</Link>
      <Link to="/officer/operations">{t('officer.operations')}</Link>
      <button type="button" className="plain" onClick={() => setHelp(true)}>
        {t('officer.keys.show')}
      </button>
    </>
  );
  return (
    <PageFrame
      city={[city?.name, t('officer.title')].filter(Boolean).join(' · ')}
      mark={said(city?.mark)}
      home="/officer"
      navigation={navigation}
      account={me && <Account name={[office, me.name].filter(Boolean).join(' ')} />}
    >
      {session.isPending ? (
        <Main title={t('officer.title')}>
          <Waiting />
        </Main>
      ) : session.error ? (
        <SignIn error={session.error} back={path} onRetry={() => void session.refetch()} />
      ) : me?.kind !== 'officer' ? (
        <Main title={t('officer.notOfficer')}>
          <p>{t('officer.notOfficer.text')}</p>
          <p>
            <a className="button" href="/">
              {t('officer.toPortal')}
            </a>
          </p>
        </Main>
      ) : (
        <Outlet />
      )}
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </PageFrame>
  );
}

function Account({ name }: { readonly name: string }) {
  const t = useText();
  const signOut = async () => {
    await fetch('/sign-out', { method: 'POST' }).catch(() => undefined);
    location.assign('/officer');
  };
  return (
    <span className="account">
      <span>{name}</span>
      <button type="button" className="plain" onClick={() => void signOut()}>
        {t('officer.signOut')}
      </button>
    </span>
  );
}

function SignIn({ error, back, onRetry }: { readonly error: Error; readonly back: string; onRetry(): void }) {
  const t = useText();
  const unreachable = !('status' in error && error.status === 401);
  return (
    <Main title={t('officer.title')}>
      {unreachable ? (
        <Failure error={error} onRetry={onRetry} />
      ) : (
        <>
          <p>{t('officer.signIn.text')}</p>
          <p>
            <a className="button" href={`/sign-in?return=${encodeURIComponent(back)}`}>
              {t('officer.signIn')}
            </a>
          </p>
        </>
      )}
    </Main>
  );
}

function NotFound() {
  const t = useText();
  return (
    <Main title={t('officer.notFound')}>
      <p>
        <Link to="/officer">{t('officer.backToInbox')}</Link>
      </p>
    </Main>
  );
}

const queries = new QueryClient();
const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const inbox = createRoute({ getParentRoute: () => root, path: '/officer', component: InboxPage });
const operations = createRoute({ getParentRoute: () => root, path: '/officer/operations', component: OperationsPage });
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/officer/cases/$id',
  // Asked for at once, beside the session and not after it; the page waits for both.
  loader: ({ params }) => void queries.prefetchQuery(caseQuery(params.id)),
  component: () => {
    const { id } = oneCase.useParams();
    return <CasePage key={id} id={id} />;
  },
});
// A list and a licence weigh on nobody who only opens a case.
const licencePages = {
  list: () => import('./pages/licences.tsx'),
  one: () => import('./pages/licence.tsx'),
};
const licences = createRoute({
  getParentRoute: () => root,
  path: '/officer/licences',
  component: lazyRouteComponent(licencePages.list, 'LicencesPage'),
});
const oneLicence = createRoute({
  getParentRoute: () => root,
  path: '/officer/licences/$id',
  component: lazyRouteComponent(licencePages.one, 'LicenceRoute'),
});
const router = createRouter({ routeTree: root.addChildren([inbox, operations, licences, oneLicence, oneCase]) });

export function App() {
  return (
    <LanguageProvider texts={{ en, 'zh-CN': zhCN }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
