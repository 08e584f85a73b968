import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  Navigate,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { Unreachable } from '../api/call.ts';
import { LanguageProvider, useSaid } from '../ui/language.tsx';
import { Main, PageFrame } from '../ui/page.tsx';
import { Waiting } from '../ui/said.tsx';
import { useText } from '../ui/use-text.ts';
import { HomePage } from './pages/home.tsx';
import { BrokenPage, NotFoundPage } from './pages/lost.tsx';
import { Account } from './parts/account.tsx';
import { useAddress } from './parts/address.ts';
import { cityQuery, sessionQuery } from './queries.ts';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };

function Frame() {
  const t = useText();
  const said = useSaid();
  const city = useQuery(cityQuery).data;
  const session = useQuery(sessionQuery).data;
  return (
    <PageFrame
      city={city?.name ?? t('home.portal')}
      mark={city?.demo ? said(city.mark) : ''}
      home="/"
      navigation={
        <>
          <Link to="/cases">{t('nav.cases')}</Link>
          {session?.kind === 'person' && <Link to="/licences">{t('nav.licences')}</Link>}
          {session && <Link to="/ledger">{t('nav.ledger')}</Link>}
          <a href="/verify">{t('nav.verify')}</a>
        </>
      }
      account={<Account session={session} />}
    >
      <Outlet />
    </PageFrame>
  );
}

function ToGuide() {
  const { item: name } = useAddress<{ item: string }>();
  return <Navigate to="/items/$item" params={{ item: name }} replace />;
}

function Pending() {
  const t = useText();
  return (
    <Main title={t('ui.loading')}>
      <Waiting />
    </Main>
  );
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const top = () => root;
const page = {
  case: () => import('./pages/case-pages.ts'),
  licence: () => import('./pages/licence-pages.ts'),
};
const home = createRoute({ getParentRoute: top, path: '/', component: HomePage });
const item = createRoute({
  getParentRoute: top,
  path: '/items/$item',
  component: lazyRouteComponent(() => import('./pages/item.tsx'), 'ItemPage'),
});
/** 办理的入口: an address that other sites may link to. */
const apply = createRoute({ getParentRoute: top, path: '/apply/$item', component: ToGuide });
const cases = createRoute({
  getParentRoute: top,
  path: '/cases',
  component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'CasesPage'),
});
const ledger = createRoute({
  getParentRoute: top,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./pages/ledger.tsx'), 'LedgerPage'),
});
const licences = createRoute({
  getParentRoute: top,
  path: '/licences',
  component: lazyRouteComponent(page.licence, 'LicencesPage'),
});
const oneLicence = createRoute({
  getParentRoute: top,
  path: '/licences/$licence',
  component: lazyRouteComponent(page.licence, 'LicencePage'),
});
const oneCase = createRoute({
  getParentRoute: top,
  path: '/cases/$case',
  component: lazyRouteComponent(page.case, 'OpenCase'),
});
const inCase = () => oneCase;
const routeTree = root.addChildren([
  home,
  item,
  apply,
  cases,
  ledger,
  licences,
  oneLicence,
  oneCase.addChildren([
    createRoute({ getParentRoute: inCase, path: '/', component: lazyRouteComponent(page.case, 'CasePage') }),
    createRoute({
      getParentRoute: inCase,
      path: '/materials',
      component: lazyRouteComponent(page.case, 'MaterialsPage'),
    }),
    createRoute({ getParentRoute: inCase, path: '/check', component: lazyRouteComponent(page.case, 'CheckPage') }),
    createRoute({ getParentRoute: inCase, path: '/filed', component: lazyRouteComponent(page.case, 'FiledPage') }),
    createRoute({
      getParentRoute: inCase,
      path: '/withdraw',
      component: lazyRouteComponent(page.case, 'WithdrawPage'),
    }),
    createRoute({ getParentRoute: inCase, path: '/$section', component: lazyRouteComponent(page.case, 'SectionPage') }),
  ]),
]);
const router = createRouter({
  routeTree,
  defaultPendingComponent: Pending,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Without network a question fails at once, and the page says so, instead of waiting in silence.
      networkMode: 'always',
      retry: (count, error) => error instanceof Unreachable && count < 1,
      retryDelay: 700,
    },
  },
});

export function App() {
  return (
    <LanguageProvider texts={{ en, 'zh-CN': zhCN }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
