import { type FormEvent, useState } from 'react';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { ErrorSummary, type Wrong } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import { useKept } from '../case/use-kept.ts';
import { useCity } from '../queries.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { WorkPanel } from './work-panel.tsx';

const GROUNDS = ['not-competent', 'not-needed', 'false-materials'] as const;

/** 不予受理: no licence is needed, another authority is competent, which is named, or the materials are false. */
export function Decline({ view, texts, acting, onClose }: ActForm) {
  const t = useText();
  const [draft, setDraft, forget] = useKept(`decline.${view.case}`, {
    ground: '',
    competentAuthority: '',
    reason: '',
  });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const offices = useCity().data?.offices.filter((o) => o.code !== view.office) ?? [];
  const elsewhere = draft.ground === 'not-competent';
  const body = { ...draft, competentAuthority: elsewhere ? draft.competentAuthority : '' };
  const errorOf = (field: string) => wrong.find((w) => w.field === field)?.text;
  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(draft.ground ? [] : [{ field: 'ground', text: t('officer.decline.noGround') }]),
      ...(!elsewhere || draft.competentAuthority.trim()
        ? []
        : [{ field: 'authority', text: t('officer.decline.noAuthority') }]),
      ...(draft.reason.trim() ? [] : [{ field: 'reason', text: t('officer.decline.noReason') }]),
    ];
    setWrong(found);
    if (found.length === 0) setAsking(true);
  };
  const send = async () => {
    const done = await acting.run('POST', '/non-acceptance', body);
    setAsking(false);
    if (!done) return;
    forget();
    onClose();
  };
  return (
    <WorkPanel title={t('officer.decline.title')} onClose={onClose}>
      <ErrorSummary errors={wrong} />
      {!asking && <ActOutcome acting={acting} of="/non-acceptance" texts={texts} />}
      <form onSubmit={check} noValidate>
        <ChoiceField
          id="ground"
          label={t('officer.decline.ground')}
          error={errorOf('ground')}
          value={draft.ground}
          onValue={(ground) => setDraft({ ...draft, ground })}
          choices={GROUNDS.map((value) => ({ value, text: t(`officer.declined.${value}`) }))}
        />
        {elsewhere && (
          <TextField
            id="authority"
            label={t('officer.decline.authority')}
            hint={t('officer.decline.authority.hint')}
            error={errorOf('authority')}
            value={draft.competentAuthority}
            onValue={(competentAuthority) => setDraft({ ...draft, competentAuthority })}
            maxLength={200}
          />
        )}
        {elsewhere && offices.length > 0 && (
          <ul className="picks">
            {offices.map((o) => (
              <li key={o.code}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => setDraft({ ...draft, competentAuthority: o.name })}
                >
                  {o.name}
                </button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          id="reason"
          long
          label={t('officer.decline.reason')}
          error={errorOf('reason')}
          value={draft.reason}
          onValue={(reason) => setDraft({ ...draft, reason })}
          maxLength={2000}
        />
        <button type="submit" className="button">
          {t('officer.decline.check')}
        </button>
      </form>
      {asking && (
        <Confirm
          title={t('officer.decline.ask')}
          binds={t('officer.decline.binds')}
          button={t('officer.decline.do')}
          danger
          preview={{ path: `/api/cases/${view.case}/previews/non-acceptance`, body }}
          acting={acting}
          of="/non-acceptance"
          texts={texts}
          onClose={() => setAsking(false)}
          onConfirm={() => void send()}
        >
          <dl className="summary">
            <dt>{t('officer.decline.ground')}</dt>
            <dd>{t(`officer.declined.${draft.ground}`)}</dd>
            {elsewhere && (
              <>
                <dt>{t('officer.decline.authority')}</dt>
                <dd>{draft.competentAuthority}</dd>
              </>
            )}
            <dt>{t('officer.decline.reason')}</dt>
            <dd>{draft.reason}</dd>
          </dl>
        </Confirm>
      )}
    </WorkPanel>
  );
}
