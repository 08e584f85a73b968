import { type FormEvent, useState } from 'react';
import type { LicenceView } from '../../api/types.ts';
import { TextField } from '../../ui/field.tsx';
import { ErrorSummary } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { keepText, keptText } from '../draft/keep.ts';
import { Trouble } from '../parts/asked.tsx';
import type { Announcement } from './rights.ts';
import { useLicenceAct } from './use-licence-act.ts';

/** 陈述、申辩: what was typed stays on the device until it is sent, also when the session ends or the tab closes. */
export function StatementForm({
  view,
  announcement: { noticeNo },
  onSaid,
}: {
  readonly view: LicenceView;
  readonly announcement: Announcement;
  onSaid(): void;
}) {
  const t = useText();
  const about = `${view.licence} ${noticeNo}`;
  const act = useLicenceAct(view.licence, '/statements');
  const [text, setText] = useState(() => keptText(localStorage, about));
  const [open, setOpen] = useState(text !== '');
  const [asked, setAsked] = useState(0);
  const wrong = asked > 0 && text.trim() === '';
  const id = `statement-${view.announcements.findIndex((a) => a.noticeNo === noticeNo)}`;
  const type = (typed: string) => {
    setText(typed);
    keepText(localStorage, about, typed);
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    setAsked((n) => n + 1);
    if (text.trim() === '' || !(await act.run({ noticeNo, kind: 'statement', text }))) return;
    type('');
    setAsked(0);
    setOpen(false);
    onSaid();
  };
  return (
    <details open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('held.statement.open')}</summary>
      <form className="written" noValidate onSubmit={(e) => void send(e)}>
        {wrong && <ErrorSummary key={asked} errors={[{ field: id, text: t('held.statement.missing') }]} />}
        <TextField
          id={id}
          long
          label={t('held.statement')}
          hint={t('held.statement.hint')}
          error={wrong ? t('held.statement.missing') : undefined}
          value={text}
          onValue={type}
          maxLength={4000}
        />
        {act.error !== null && <Trouble error={act.error} retry={() => void send()} />}
        <button type="submit" className="button second" aria-disabled={act.busy}>
          {act.busy ? t('held.busy') : t('held.statement.send')}
        </button>
      </form>
    </details>
  );
}
