import { type FormEvent, useState } from 'react';
import { ChoiceField, TextField, TickField } from '../../ui/field.tsx';
import { Law } from '../../ui/law.tsx';
import { ErrorSummary, Notice, Tag, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ActForm } from '../acts/act-form.ts';
import { Confirm } from '../acts/confirm.tsx';
import { ActOutcome } from '../case/act-outcome.tsx';
import { Day } from '../case/day.tsx';
import { useOfficerName } from '../case/officer-name.ts';
import { useKept } from '../case/use-kept.ts';
import { useList } from '../case/use-list.ts';
import { RESULT_COLOUR } from './checklist.tsx';

type Draft = {
  readonly checkedOn: string;
  readonly officers: readonly string[];
  readonly result: string;
  readonly conclusion: string;
  readonly items: Readonly<Record<string, { readonly result: string; readonly note: string }>>;
};

/** 现场核查: whether it is needed and why, the records there are, and a new one by two officers. */
export function SiteChecks(o: ActForm) {
  const t = useText();
  const list = useList();
  const { view, texts } = o;
  const officerName = useOfficerName();
  return (
    <section>
      <h2>{t('officer.tab.site')}</h2>
      <p>
        <Tag colour={view.siteCheck.needed ? 'amber' : 'grey'}>
          {t(view.siteCheck.needed ? 'officer.site.needed' : 'officer.site.notNeeded')}
        </Tag>
      </p>
      {view.siteCheck.basis && (
        <p className="quiet">
          <Law texts={texts} reference={view.siteCheck.basis} />
        </p>
      )}
      {view.siteChecks.length === 0 && <p>{t('officer.site.none')}</p>}
      <ul>
        {view.siteChecks.map((c) => (
          <li key={c.recordNo}>
            <Tag colour={RESULT_COLOUR[c.result] ?? 'grey'}>{t(`officer.result.${c.result}`)}</Tag> {c.recordNo} ·{' '}
            <Day day={c.checkedOn} /> · {list(c.by.map((o) => officerName(o, ['certificateNo'])))}
          </li>
        ))}
      </ul>
      {view.acts.includes('RecordSiteCheck') ? (
        <Record {...o} />
      ) : (
        <p className="quiet">{t(view.phase === 'accepted' ? 'officer.site.duty' : 'officer.site.phase')}</p>
      )}
    </section>
  );
}

function Record({ view, texts, officers, me, acting }: ActForm) {
  const t = useText();
  const list = useList();
  const empty: Draft = { checkedOn: view.today, officers: [me], result: '', conclusion: '', items: {} };
  const [draft, setDraft, forget] = useKept<Draft>(`site.${view.case}`, empty);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const errorOf = (field: string) => wrong.find((w) => w.field === field)?.text;
  const lines = view.checklist.filter((l) => l.onSite);
  const colleagues = officers.length > 0 ? officers : [{ account: me, name: me, certificateNo: '' }];
  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.checkedOn) ? [] : [{ field: 'checked-on', text: t('officer.site.noDay') }]),
      ...(draft.officers.length >= 2 ? [] : [{ field: `by-${colleagues[0]?.account}`, text: t('officer.site.two') }]),
      ...(draft.result ? [] : [{ field: 'site-result', text: t('officer.site.noResult') }]),
      ...(draft.conclusion.trim() ? [] : [{ field: 'conclusion', text: t('officer.site.noConclusion') }]),
    ];
    setWrong(found);
    if (found.length === 0) setAsking(true);
  };
  const items = Object.entries(draft.items)
    .filter(([, i]) => i.result)
    .map(([item, i]) => ({ item, ...i }));
  const send = async () => {
    const done = await acting.run('POST', '/site-checks', { ...draft, items });
    setAsking(false);
    if (done) forget();
  };
  return (
    <form onSubmit={check} noValidate>
      <h3>{t('officer.site.record')}</h3>
      <ErrorSummary errors={wrong} />
      {!asking && <ActOutcome acting={acting} of="/site-checks" texts={texts} />}
      <TextField
        id="checked-on"
        type="date"
        className="short"
        label={t('officer.site.day')}
        error={errorOf('checked-on')}
        value={draft.checkedOn}
        onValue={(checkedOn) => setDraft({ ...draft, checkedOn })}
      />
      <fieldset className={errorOf(`by-${colleagues[0]?.account}`) ? 'field wrong' : 'field'}>
        <legend>{t('officer.site.officers')}</legend>
        <span className="hint">{t('officer.site.officers.hint')}</span>
        {errorOf(`by-${colleagues[0]?.account}`) && (
          <span className="error">{errorOf(`by-${colleagues[0]?.account}`)}</span>
        )}
        {colleagues.map((o) => (
          <TickField
            key={o.account}
            id={`by-${o.account}`}
            label={[o.name, o.certificateNo].filter(Boolean).join(' · ')}
            value={draft.officers.includes(o.account)}
            onValue={(on) =>
              setDraft({
                ...draft,
                officers: on ? [...draft.officers, o.account] : draft.officers.filter((a) => a !== o.account),
              })
            }
          />
        ))}
      </fieldset>
      {officers.length === 0 && <Notice colour="amber">{t('officer.site.noOfficers')}</Notice>}
      {lines.map((l) => {
        const item = draft.items[l.item] ?? { result: '', note: '' };
        const change = (more: object) =>
          setDraft({ ...draft, items: { ...draft.items, [l.item]: { ...item, ...more } } });
        const results = l.mayNotApply ? ['met', 'not-met', 'not-applicable'] : ['met', 'not-met'];
        return (
          <div className="card" key={l.item}>
            <ChoiceField
              id={`site-${l.item}`}
              label={`${l.item} ${texts[`checklist.${l.item}`] ?? ''}`}
              hint={<Law texts={texts} reference={l.clause} />}
              value={item.result}
              onValue={(result) => change({ result })}
              choices={results.map((value) => ({ value, text: t(`officer.result.${value}`) }))}
            />
            <TextField
              label={t('officer.site.note', { item: l.item })}
              value={item.note}
              onValue={(note) => change({ note })}
              maxLength={1000}
            />
          </div>
        );
      })}
      <ChoiceField
        id="site-result"
        label={t('officer.site.result')}
        error={errorOf('site-result')}
        value={draft.result}
        onValue={(result) => setDraft({ ...draft, result })}
        choices={['passed', 'failed'].map((value) => ({ value, text: t(`officer.result.${value}`) }))}
      />
      <TextField
        id="conclusion"
        long
        label={t('officer.site.conclusion')}
        error={errorOf('conclusion')}
        value={draft.conclusion}
        onValue={(conclusion) => setDraft({ ...draft, conclusion })}
        maxLength={2000}
      />
      <button type="submit" className="button">
        {t('officer.site.check')}
      </button>
      {asking && (
        <Confirm
          title={t('officer.site.ask')}
          binds={t('officer.site.binds')}
          button={t('officer.site.do')}
          preview={{ path: `/api/cases/${view.case}/previews/site-check-record`, body: { ...draft, items } }}
          acting={acting}
          of="/site-checks"
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          <p>
            <Day day={draft.checkedOn} /> ·{' '}
            {list(colleagues.filter((o) => draft.officers.includes(o.account)).map((o) => o.name))} ·{' '}
            {t(`officer.result.${draft.result}`)}
          </p>
          <p>{draft.conclusion}</p>
        </Confirm>
      )}
    </form>
  );
}
