import { type FormEvent, useState } from 'react';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../../ui/use-text.ts';
import { ActOutcome } from '../case/act-outcome.tsx';
import type { OfficerCase, OfficerFinding } from '../case/case-types.ts';
import type { PackTexts } from '../case/titles.ts';
import type { Acting } from '../case/use-act.ts';
import { useKept } from '../case/use-kept.ts';
import { setAsidePhrases } from '../examination/phrase-bank.ts';
import { Phrases } from '../examination/phrases.tsx';

type Aside = {
  readonly view: OfficerCase;
  readonly finding: OfficerFinding;
  readonly texts: PackTexts;
  readonly acting: Acting;
};

/** A difference is set aside by a named officer with a reason, for these very values only. */
export function SetAside({ view, finding, texts, acting }: Aside) {
  const t = useText();
  const [reason, setReason, forget] = useKept(`aside.${view.case}.${finding.id}`, '');
  const [error, setError] = useState<string>();
  if (!view.acts.includes('SetAsideFinding'))
    return (
      <p className="quiet">
        {t(view.phase === 'received' || view.phase === 'accepted' ? 'officer.setAside.duty' : 'officer.setAside.phase')}
      </p>
    );
  const path = `/findings/${encodeURIComponent(finding.id)}/setting-aside`;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setError(t('officer.setAside.empty'));
      document.getElementById('set-aside')?.focus();
      return;
    }
    setError(undefined);
    const done = await acting.run('POST', path, { reason });
    if (done) forget();
  };
  return (
    <form onSubmit={(e) => void send(e)}>
      <ActOutcome acting={acting} of={path} texts={texts} />
      <TextField
        id="set-aside"
        long
        label={t('officer.setAside')}
        hint={t('officer.setAside.hint')}
        error={error}
        value={reason}
        onValue={setReason}
        maxLength={2000}
      />
      <Phrases phrases={setAsidePhrases} onPick={(p) => setReason(reason ? `${reason}${p}` : p)} />
      <button type="submit" className="button second">
        {t('officer.setAside.do')}
      </button>
    </form>
  );
}
