import { useEffect, useState } from 'react';
import type { LicenceView } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from '../parts/asked.tsx';
import { type Announcement, isLate, mayAskHearing } from './rights.ts';
import { StatementForm } from './statement-form.tsx';
import { useLicenceAct } from './use-licence-act.ts';

/** Recorded as the holder's own words, on a paper that is Chinese. */
const WAIVER = '本单位放弃陈述、申辩和要求听证的权利。';

/** 陈述申辩、要求听证、放弃: what the holder may do about an announced act; giving up is asked once more. */
export function Answering({
  view,
  announcement: a,
  heading,
}: {
  readonly view: LicenceView;
  readonly announcement: Announcement;
  readonly heading: string;
}) {
  const t = useText();
  const request = useLicenceAct(view.licence, '/hearing-requests');
  const waiver = useLicenceAct(view.licence, '/statements');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<{ readonly what: 'asked' | 'waived' | 'said' } | null>(null);
  // What was pressed is gone: the heading of what it was about takes the focus.
  useEffect(() => {
    if (done) document.getElementById(heading)?.focus();
  }, [done, heading]);
  const busy = request.busy || waiver.busy;
  const acts = new Set(view.acts);
  const mayAsk = acts.has('RequestHearing') && mayAskHearing(a, view.today);
  const maySay = acts.has('RecordHolderStatement');
  const mayWaive = maySay && a.waivedOn === null && a.hearing === null && !isLate(a, view.today);
  const ask = async () => {
    if (await request.run({ noticeNo: a.noticeNo })) setDone({ what: 'asked' });
  };
  const waive = async () => {
    const ok = await waiver.run({ noticeNo: a.noticeNo, kind: 'waiver', text: WAIVER });
    setAsking(false);
    if (ok) setDone({ what: 'waived' });
  };
  return (
    <>
      <div role="status">{done && <p>{t(`held.done.${done.what}`)}</p>}</div>
      {request.error !== null && <Trouble error={request.error} retry={() => void ask()} />}
      {waiver.error !== null && <Trouble error={waiver.error} retry={() => void waive()} />}
      {(mayAsk || mayWaive) && (
        <div className="row">
          {mayAsk && (
            <button type="button" className="button" aria-disabled={busy} onClick={() => void ask()}>
              {request.busy ? t('held.busy') : t('held.ask')}
            </button>
          )}
          {mayWaive && (
            <button type="button" className="button second" aria-disabled={busy} onClick={() => setAsking(true)}>
              {t('held.waive')}
            </button>
          )}
        </div>
      )}
      {maySay && <StatementForm view={view} announcement={a} onSaid={() => setDone({ what: 'said' })} />}
      {asking && (
        <Dialog title={t('held.waive.ask')} onClose={() => setAsking(false)}>
          <p>{t('held.waive.text')}</p>
          <div className="row">
            <button type="button" className="button" aria-disabled={busy} onClick={() => void waive()}>
              {waiver.busy ? t('held.busy') : t('held.waive.do')}
            </button>
            <button type="button" className="button second" onClick={() => setAsking(false)}>
              {t('held.waive.back')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
