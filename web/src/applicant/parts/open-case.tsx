import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { ask, newKey, perform } from '../../api/call.ts';
import type { CaseView, Item } from '../../api/types.ts';
import { MoreTexts } from '../../ui/language.tsx';
import { useText } from '../../ui/use-text.ts';
import { Autosave, type ServerCase } from '../draft/autosave.ts';
import { drafts } from '../draft/current.ts';
import { caseQuery, itemQuery } from '../queries.ts';
import { useAddress } from './address.ts';
import { Asked } from './asked.tsx';
import { CaseContext, type Open, type Slot } from './case-context.ts';
import en from './text/en.json' with { type: 'json' };
import zhCN from './text/zh-CN.json' with { type: 'json' };
import { useWords } from './words.ts';

/** Opens the case that the address names: asks for it and for the words of its release, and keeps its draft while its pages are open. */
export function OpenCase() {
  return (
    <MoreTexts texts={{ en, 'zh-CN': zhCN }}>
      <Addressed />
    </MoreTexts>
  );
}

function Addressed() {
  const { case: id } = useAddress<{ case: string }>();
  const t = useText();
  const view = useQuery({
    ...caseQuery(id),
    // Files are read and papers made in the background; while one is on its way the page asks again.
    refetchInterval: ({ state }) =>
      state.data && isMoving(state.data) ? (state.dataUpdateCount < 60 ? 1_500 : 15_000) : false,
  });
  const item = useQuery({
    ...itemQuery(view.data?.item ?? '', view.data?.release),
    enabled: view.data !== undefined,
  });
  return (
    <Asked query={view} title={t('case.title')}>
      {(v) => (
        <Asked query={item} title={t('case.title')}>
          {(i) => <Opened key={id} id={id} view={v} item={i} />}
        </Asked>
      )}
    </Asked>
  );
}

const CLOSED: readonly string[] = ['withdrawn', 'terminated'];

function isMoving(view: CaseView): boolean {
  const unread = view.materials.some((m) => m.reading?.state === 'waiting');
  const comparing = view.materials.length > 0 && view.compared === null && !CLOSED.includes(view.phase);
  // Every numbered paper is made a moment after its act.
  return unread || comparing || view.papersDue.length > 0;
}

function serverCase(view: CaseView): ServerCase {
  return {
    version: view.version,
    answers: view.answers,
    locked: view.prefilled.filter((p) => p.mode === 'locked').map((p) => p.field),
  };
}

function beginDraft(id: string, view: CaseView, queries: QueryClient): Autosave {
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const draft = new Autosave(
    {
      caseId: id,
      store: localStorage,
      now: () => Date.now(),
      newKey,
      async put({ answers, version, key }) {
        const answer = await perform({ method: 'PUT', path: `${path}/answers`, body: { answers }, version, key });
        // What is asked and what is missing may follow from an answer.
        void queries.invalidateQueries({ queryKey: ['case', id] });
        return answer;
      },
      ask: async () => serverCase(await ask<CaseView>(path)),
      later(ms, then) {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    },
    serverCase(view),
  );
  drafts.set(id, draft);
  return draft;
}

function Opened({ id, view, item }: { readonly id: string; readonly view: CaseView; readonly item: Item }) {
  const queries = useQueryClient();
  const words = useWords(item);
  const [draft] = useState(() => drafts.get(id) ?? beginDraft(id, view, queries));
  useEffect(() => draft.heard(serverCase(view)), [draft, view]);
  useEffect(() => {
    const stored = (e: StorageEvent) => draft.stored(e.key, e.newValue);
    const now = () => void draft.flush();
    const hidden = () => document.visibilityState === 'hidden' && now();
    addEventListener('storage', stored);
    addEventListener('online', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      void draft.flush();
      removeEventListener('storage', stored);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [draft]);
  const open = useMemo<Open>(
    () => ({
      view,
      item,
      words,
      draft,
      slots: item.definition.materials as unknown as readonly Slot[],
      async refresh() {
        await queries.invalidateQueries({ queryKey: ['case', id] });
        return queries.getQueryData(caseQuery(id).queryKey) ?? view;
      },
    }),
    [view, item, words, draft, queries, id],
  );
  return (
    <CaseContext value={open}>
      <Outlet />
    </CaseContext>
  );
}
