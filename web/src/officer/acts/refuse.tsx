import { useState } from 'react';
import { TextField, TickField } from '../../ui/field.tsx';
import { Law } from '../../ui/law.tsx';
import { benefitKey } from '../../ui/paper-key.ts';
import { ErrorSummary, Notice, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import { useKept } from '../case/use-kept.ts';
import { hindrancesOfProcedure } from '../examination/hindrances.ts';
import { curePhrases, evidencePhrases } from '../examination/phrase-bank.ts';
import { Phrases } from '../examination/phrases.tsx';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';
import { WorkPanel } from './work-panel.tsx';

type Edit = { readonly out?: boolean; readonly text?: string; readonly evidence?: string; readonly cure?: string };

/** 不予许可: each reason stands on a line of the checklist that is not met, with its clause, evidence and cure. */
export function Refuse({ view, texts, zh, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const what = benefitKey(view);
  const [edits, setEdits, forget] = useKept<Readonly<Record<string, Edit>>>(`refuse.${view.case}`, {});
  const [falseMaterials, setFalse] = useKept(`refuse.false.${view.case}`, false);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const lines = view.checklist
    .filter((l) => l.answer?.result === 'not-met')
    .map((l) => ({
      checklistItem: l.item,
      title: texts[`checklist.${l.item}`] ?? l.item,
      clause: l.clause,
      text: `${zh[`checklist.${l.item}`] ?? l.item}：不符合。${l.answer?.note ?? ''}`,
      evidence: '',
      cure: '',
      out: false,
      ...edits[l.item],
    }));
  const taken = lines.filter((l) => !l.out);
  const edit = (item: string, change: Edit) => setEdits({ ...edits, [item]: { ...edits[item], ...change } });
  const check = () => {
    const found = taken.flatMap((l) =>
      (['text', 'evidence', 'cure'] as const)
        .filter((part) => l[part].trim() === '')
        .map((part) => ({
          field: `${part}-${l.checklistItem}`,
          text: t(`officer.refuse.no.${part}`, { item: l.checklistItem }),
        })),
    );
    if (lines.length > 0 && taken.length === 0)
      found.push({ field: `in-${lines[0]?.checklistItem}`, text: t('officer.refuse.none') });
    setWrong(found);
    if (found.length === 0 && taken.length > 0) setAsking(true);
  };
  const reasons = taken.map(({ checklistItem, clause, text, evidence, cure }) => ({
    checklistItem,
    clause,
    text,
    evidence,
    cure,
  }));
  const send = async () => {
    const done = await acting.run('POST', '/refusal', { reasons, falseMaterials });
    setAsking(false);
    if (!done) return;
    forget();
    onClose();
  };
  const errorOf = (field: string) => wrong.find((w) => w.field === field)?.text;
  return (
    <WorkPanel title={t(`officer.refuse.title${what}`)} onClose={onClose}>
      <ErrorSummary errors={wrong} />
      {!asking && <ActOutcome acting={acting} of="/refusal" texts={texts} />}
      <p>{t('officer.refuse.text')}</p>
      <Hindrances view={view} of={hindrancesOfProcedure} title={t('officer.refuse.hindered')} onTab={onTab} />
      {lines.length === 0 && (
        <Notice colour="amber">
          <p>{t('officer.refuse.empty')}</p>
          <p>
            <button type="button" className="plain" onClick={() => onTab('checklist')}>
              {t('officer.refuse.toChecklist')}
            </button>
          </p>
        </Notice>
      )}
      {lines.map((l) => (
        <fieldset className="card defect" key={l.checklistItem}>
          <legend>
            {l.checklistItem} {l.title}
          </legend>
          <p className="quiet">
            <Law texts={texts} reference={l.clause} />
          </p>
          <TickField
            id={`in-${l.checklistItem}`}
            label={t('officer.refuse.in')}
            value={!l.out}
            onValue={(on) => edit(l.checklistItem, { out: !on })}
          />
          {!l.out && (
            <>
              <TextField
                id={`text-${l.checklistItem}`}
                long
                label={t('officer.refuse.reason')}
                error={errorOf(`text-${l.checklistItem}`)}
                value={l.text}
                onValue={(text) => edit(l.checklistItem, { text })}
                maxLength={2000}
              />
              <TextField
                id={`evidence-${l.checklistItem}`}
                long
                label={t('officer.refuse.evidence')}
                error={errorOf(`evidence-${l.checklistItem}`)}
                value={l.evidence}
                onValue={(evidence) => edit(l.checklistItem, { evidence })}
                maxLength={2000}
              />
              <Phrases phrases={evidencePhrases} onPick={(p) => edit(l.checklistItem, { evidence: l.evidence + p })} />
              <TextField
                id={`cure-${l.checklistItem}`}
                long
                label={t('officer.refuse.cure')}
                error={errorOf(`cure-${l.checklistItem}`)}
                value={l.cure}
                onValue={(cure) => edit(l.checklistItem, { cure })}
                maxLength={2000}
              />
              <Phrases phrases={curePhrases} onPick={(p) => edit(l.checklistItem, { cure: l.cure + p })} />
            </>
          )}
        </fieldset>
      ))}
      {lines.length > 0 && (
        <TickField
          id="false-materials"
          label={t('officer.refuse.false')}
          hint={t('officer.refuse.false.hint')}
          value={falseMaterials}
          onValue={setFalse}
        />
      )}
      {lines.length > 0 && (
        <div className="row">
          <button type="button" className="button" onClick={check}>
            {t('officer.refuse.check')}
          </button>
        </div>
      )}
      {asking && (
        <Confirm
          title={t(`officer.refuse.ask${what}`)}
          binds={t(`officer.refuse.binds${what}`)}
          button={t(`officer.refuse.do${what}`)}
          danger
          preview={{ path: `/api/cases/${view.case}/previews/decision-refusal`, body: { reasons, falseMaterials } }}
          acting={acting}
          of="/refusal"
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          {falseMaterials && (
            <p>
              <strong>{t('officer.refuse.false')}</strong>
            </p>
          )}
          <ol>
            {taken.map((l) => (
              <li key={l.checklistItem} lang="zh-CN">
                {l.text} {l.evidence} {l.cure}{' '}
                <span className="quiet">
                  <Law texts={texts} reference={l.clause} />
                </span>
              </li>
            ))}
          </ol>
        </Confirm>
      )}
    </WorkPanel>
  );
}
