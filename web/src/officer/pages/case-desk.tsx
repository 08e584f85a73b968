import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import { ACTS, ActBar, type ActName, commandOf } from '../acts/act-bar.tsx';
import type { ActForm } from '../acts/act-form.ts';
import { ActInHand, isWritten } from '../acts/act-in-hand.tsx';
import { Answers } from '../case/answers.tsx';
import { boxOf, type Happening, materialOf } from '../case/case-types.ts';
import { Clocks } from '../case/clocks.tsx';
import { Head } from '../case/head.tsx';
import { History } from '../case/history.tsx';
import { Papers } from '../case/papers.tsx';
import { Comparison } from '../comparison/comparison.tsx';
import { FindingDetail } from '../comparison/finding-detail.tsx';
import { MaterialViewer } from '../comparison/material-viewer.tsx';
import { byField } from '../comparison/order.ts';
import { Checklist } from '../examination/checklist.tsx';
import { SiteChecks } from '../examination/site-checks.tsx';
import { useKeys } from '../keyboard/use-keys.ts';
import { AskedHere, askedHere } from '../procedure/asked-here.tsx';
import { ProcedurePanel } from '../procedure/panel.tsx';
import { useSession } from '../queries.ts';
import { useNarrow } from './use-narrow.ts';

const TABS = ['compare', 'form', 'checklist', 'site', 'procedure', 'clocks', 'papers', 'history'] as const;

type Desk = Omit<ActForm, 'onClose' | 'onTab'> & { readonly news: readonly Happening[] };

/** The desk on which a case lies open: what differs on the left, the paper it stands on to the right, the acts above. */
export function CaseDesk({ news, ...desk }: Desk) {
  const { view, texts, officers, acting } = desk;
  const t = useText();
  const narrow = useNarrow();
  const seat = useSession().data?.office ?? null;
  const questions = askedHere(view, seat);
  const mayAnswer = questions.length > 0 && view.acts.includes('AnswerOffice');
  const [tab, setTab] = useState<string>(mayAnswer ? 'procedure' : firstTab(view));
  const [act, setAct] = useState<ActName | null>(null);
  const [all, setAll] = useState(view.openFindings === 0);
  const [selected, setSelected] = useState<string | null>(null);
  const figure = useRef<HTMLElement>(null);
  const groups = byField(
    view.findings.filter((f) => all || f.open || f.id === selected),
    view.form,
  );
  const ids = groups.flatMap((g) => g.findings.map((f) => f.id));
  const finding = view.findings.find((f) => f.id === selected);

  const show = (next: string) => {
    setAct(null);
    acting.calm();
    setTab(next);
  };
  const select = (id: string) => {
    if (id !== selected) acting.calm();
    setSelected(id);
  };
  const step = (by: number) => {
    show('compare');
    const at = selected === null ? (by > 0 ? -1 : ids.length) : ids.indexOf(selected);
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next === undefined) return;
    select(next);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(next)}"]`)?.focus());
  };
  const begin = (name: ActName) => {
    if (!view.acts.includes(commandOf(name, view))) {
      document.getElementById('why-not')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    acting.calm();
    setAct(name);
  };
  const openMaterial = () => {
    figure.current?.focus();
    figure.current?.scrollIntoView({ block: 'nearest' });
  };
  const toSetAside = () => {
    if (!finding?.open) step(1);
    else if (act === null || !isWritten(act)) show('compare');
    requestAnimationFrame(() => document.getElementById('set-aside')?.focus());
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: openMaterial,
    s: toSetAside,
    a: () => begin(view.family === 'filing' ? 'register' : 'accept'),
    c: () => begin('correct'),
    g: () => begin(view.kind === 'cancellation' ? 'end' : 'grant'),
    r: () => begin('refuse'),
  });
  // An act whose phase has passed is put away; what was typed stays in this tab.
  useEffect(() => {
    if (act && ACTS[act].phase !== view.phase && !acting.busy && !acting.error) setAct(null);
  }, [act, view.phase, acting.busy, acting.error]);

  const form: ActForm = { ...desk, onClose: () => show(tab), onTab: show };
  const side = (finding?.left && materialOf(finding.left, view.materials) ? finding.left : finding?.right) ?? null;
  const material = materialOf(side, view.materials);
  const viewer = (
    <MaterialViewer
      caseId={view.case}
      materials={view.materials}
      texts={texts}
      shown={material ? { material: material.material, box: boxOf(side), value: side?.value ?? '' } : null}
      box={figure}
    />
  );
  const detail = finding && <FindingDetail view={view} finding={finding} texts={texts} acting={acting} />;
  const panels: Readonly<Record<string, ReactNode>> = {
    compare: (
      <Comparison
        {...{ view, texts, acting, groups, all, selected }}
        onAll={setAll}
        onSelect={select}
        below={
          <>
            {detail}
            {narrow && viewer}
          </>
        }
      />
    ),
    form: <Answers view={view} texts={texts} />,
    checklist: <Checklist view={view} texts={texts} acting={acting} />,
    site: <SiteChecks {...form} />,
    procedure: <ProcedurePanel {...form} begun={mayAnswer ? 'answer' : null} />,
    clocks: <Clocks view={view} texts={texts} />,
    papers: <Papers view={view} />,
    history: <History view={view} />,
  };
  const written = act !== null && isWritten(act);
  return (
    <>
      <Head view={view} texts={texts} news={news} onReload={() => void acting.again()} />
      <AskedHere view={view} questions={questions} />
      <ActBar view={view} officers={officers} seat={seat} onAct={begin} />
      <nav className="tabs" aria-label={t('officer.tabs')}>
        {TABS.map((name) => (
          <button type="button" key={name} aria-pressed={!written && tab === name} onClick={() => show(name)}>
            {t(`officer.tab.${name}`)}
          </button>
        ))}
      </nav>
      <div className={view.materials.length === 0 ? 'desk alone' : 'desk'}>
        <div className="desk-left">{written ? <ActInHand act={act} {...form} /> : panels[tab]}</div>
        {!(narrow && tab === 'compare' && !written && finding) && (
          <aside className="desk-right" aria-label={t('officer.beside')}>
            {tab === 'compare' && !written && !finding && <p className="quiet">{t('officer.selectOne')}</p>}
            {viewer}
          </aside>
        )}
      </div>
      {act !== null && !written && <ActInHand act={act} {...form} />}
    </>
  );
}

/** Where a case is best looked into first. */
function firstTab({ phase, openFindings }: Desk['view']): string {
  if (phase === 'draft') return 'form';
  return openFindings === 0 && phase === 'accepted' ? 'checklist' : 'compare';
}
