import { type FormEvent, useState } from 'react';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { Law } from '../../ui/law.tsx';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { OfficerCase, OfficerLine } from '../case/case-types.ts';
import { useOfficerName } from '../case/officer-name.ts';
import type { PackTexts } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';
import { useKept } from '../case/use-kept.ts';
import { metPhrases, unmetPhrases } from './phrase-bank.ts';
import { Phrases } from './phrases.tsx';

type List = {
  readonly view: OfficerCase;
  readonly texts: PackTexts;
  readonly acting: Acting;
};

/** 清单式审查: each line with its clause, answered by a named officer. */
export function Checklist({ view, texts, acting }: List) {
  const t = useText();
  const answered = view.checklist.filter((l) => l.answer).length;
  const mayAnswer = view.acts.includes('AnswerChecklist');
  return (
    <section>
      <h2>{t('officer.tab.checklist')}</h2>
      <p role="status">{t('officer.checklist.count', { n: answered, all: view.checklist.length })}</p>
      {!mayAnswer && (
        <p className="quiet">{t(view.phase === 'accepted' ? 'officer.checklist.duty' : 'officer.checklist.phase')}</p>
      )}
      <ol className="checklist">
        {view.checklist.map((line) => (
          <li key={line.item} id={`line-${line.item}`}>
            <Line line={line} view={view} texts={texts} acting={acting} mayAnswer={mayAnswer} />
            <ActOutcome acting={acting} of={`/checklist/${encodeURIComponent(line.item)}`} texts={texts} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export const RESULT_COLOUR: Readonly<Record<string, Colour>> = {
  met: 'green',
  'not-met': 'red',
  'not-applicable': 'grey',
  passed: 'green',
  failed: 'red',
};

type One = List & { readonly line: OfficerLine; readonly mayAnswer: boolean };

function Line({ line, view, texts, acting, mayAnswer }: One) {
  const t = useText();
  const officerName = useOfficerName();
  const { answer } = line;
  const [draft, setDraft, forget] = useKept<{ result: string; note: string } | null>(
    `line.${view.case}.${line.item}`,
    null,
  );
  const [error, setError] = useState<string>();
  const result = draft?.result ?? answer?.result ?? '';
  const note = draft?.note ?? answer?.note ?? '';
  const changed = draft !== null && (draft.result !== (answer?.result ?? '') || draft.note !== (answer?.note ?? ''));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!result) {
      setError(t('officer.checklist.choose'));
      document.getElementById(`result-${line.item}`)?.focus();
      return;
    }
    setError(undefined);
    if (await acting.run('PUT', `/checklist/${encodeURIComponent(line.item)}`, { result, note })) forget();
  };
  const head = (
    <>
      <h3>
        {line.item} {texts[`checklist.${line.item}`] ?? ''}
      </h3>
      <p className="quiet">
        <Law texts={texts} reference={line.clause} /> · {t(`officer.kind.${line.kind}`)}
        {line.onSite && <> · {t('officer.checklist.onSite')}</>}
      </p>
      {answer && (
        <p>
          <Tag colour={RESULT_COLOUR[answer.result] ?? 'grey'}>{t(`officer.result.${answer.result}`)}</Tag>{' '}
          {answer.note && <span>{answer.note} </span>}
          <span className="quiet">{officerName(answer.by)}</span>
        </p>
      )}
    </>
  );
  if (!mayAnswer) return head;
  const results = line.mayNotApply ? ['met', 'not-met', 'not-applicable'] : ['met', 'not-met'];
  return (
    <form onSubmit={(e) => void send(e)}>
      {head}
      <ChoiceField
        id={`result-${line.item}`}
        label={<span className="visually-hidden">{t('officer.checklist.result', { item: line.item })}</span>}
        error={error}
        value={result}
        onValue={(next) => setDraft({ result: next, note })}
        choices={results.map((value) => ({ value, text: t(`officer.result.${value}`) }))}
      />
      <TextField
        id={`note-${line.item}`}
        label={t('officer.checklist.note')}
        value={note}
        onValue={(next) => setDraft({ result, note: next })}
        maxLength={2000}
      />
      <div className="row tight">
        <button type="submit" className="button second">
          {t(answer ? 'officer.checklist.again' : 'officer.checklist.record')}
          <span className="visually-hidden"> {line.item}</span>
        </button>
        {changed && <span className="quiet">{t('officer.checklist.unsaved')}</span>}
        <Phrases
          phrases={result === 'not-met' ? unmetPhrases : metPhrases}
          onPick={(p) => setDraft({ result, note: note + p })}
        />
      </div>
    </form>
  );
}
