import { useRef, useState } from 'react';
import { newKey, perform, Refused } from '../../api/call.ts';
import { Notice, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { fieldOf } from '../form/check-value.ts';
import { Trouble } from './asked.tsx';
import { subjectName, useCase } from './case-context.ts';
import { Prefill } from './prefill.tsx';
import { ProblemList, ToPlace } from './problem-list.tsx';
import { SaveLine } from './save-line.tsx';
import { useDay } from './words.ts';

/** 补正: everything the office asks for, point by point, with the way to each; then delivering it all at once. */
export function Corrections() {
  const t = useText();
  const day = useDay();
  const open = useCase();
  const { view, draft, refresh } = open;
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const notice = view.corrections.at(-1);
  if (!notice) return null;
  const isRenewed = (subject: string) => notice.renewed.includes(subject) || notice.renewed.includes(fieldOf(subject));
  const left = notice.defects.filter((d) => !isRenewed(d.subject)).length;
  const wrong = view.problems.filter((p) => p.kind !== 'missing');
  const deliver = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      if (!(await draft.flush())) throw new Error('not saved');
      await perform({ method: 'POST', path: `/api/cases/${view.case}/corrections`, body: {}, key: key.current });
      await refresh();
    } catch (failed) {
      if (failed instanceof Refused) key.current = newKey();
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <section>
      <h2>{t('correction.title')}</h2>
      <p>{t('correction.lead', { no: notice.noticeNo, day: day(notice.servedOn), n: notice.defects.length })}</p>
      <Prefill />
      <ol className="tasks">
        {notice.defects.map((d) => (
          <li key={`${d.subject} ${d.problem}`}>
            <div>
              <ToPlace subject={d.subject}>{subjectName(d.subject, open)}</ToPlace>
              <br />
              <strong>{t('correction.problem')}</strong> {d.problem}
              <br />
              <strong>{t('correction.cure')}</strong> {d.cure}
            </div>
            {isRenewed(d.subject) ? (
              <Tag colour="green">{t('correction.renewed')}</Tag>
            ) : (
              <Tag colour="amber">{t('correction.open')}</Tag>
            )}
          </li>
        ))}
      </ol>
      {wrong.length > 0 && <ProblemList colour="red" title={t('check.wrong', { n: wrong.length })} problems={wrong} />}
      {left > 0 && (
        <Notice colour="amber">
          <p>{t('correction.left', { n: left })}</p>
        </Notice>
      )}
      {error !== null && <Trouble error={error} retry={() => void deliver()} />}
      <div className="row">
        <button type="button" className="button" aria-disabled={busy} onClick={() => void deliver()}>
          {busy ? t('check.busy') : t('correction.deliver')}
        </button>
      </div>
      <SaveLine />
    </section>
  );
}
