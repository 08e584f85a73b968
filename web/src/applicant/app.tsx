import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { parseUscc } from '@tuofu/domain';
import { LanguageProvider } from '../ui/language.tsx';
import { Main, PageFrame } from '../ui/page.tsx';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };

const root = createRootRoute({
  component: () => (
    <PageFrame city="临澜市" mark="" home="/">
      <Outlet />
    </PageFrame>
  ),
});
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <Main title={String(parseUscc('91990203MA3BK8G054').ok)}>x</Main>,
});
const router = createRouter({ routeTree: root.addChildren([home]) });
const queries = new QueryClient();

export function App() {
  return (
    <LanguageProvider texts={{ en, 'zh-CN': zhCN }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
