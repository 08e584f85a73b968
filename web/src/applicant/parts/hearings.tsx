import { useState } from 'react';
import type { CaseView } from '../../api/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { Trouble } from './asked.tsx';
import { useCase } from './case-context.ts';
import { Told } from './examination.tsx';
import { useCaseAct } from './use-case-act.ts';
import { useDay } from './words.ts';
import { Written } from './written.tsx';

type Procedure = NonNullable<CaseView['procedure']>;
type Right = Procedure['hearingRights'][number];

/** 陈述申辩和听证: the right that was told with its last day, what was asked and said, and the hearing that was called. */
export function Hearings({ procedure }: { readonly procedure: Procedure }) {
  const t = useText();
  const day = useDay();
  return (
    <>
      {procedure.hearings.map((h) => (
        <Told
          key={h.noticeNo}
          no={h.noticeNo}
          title={t('exam.hearing', { day: day(h.calledFor) })}
          state={h.record ? 'done' : 'coming'}
        >
          <p>{t('exam.hearing.where', { place: h.place, chair: h.by.name ?? t('exam.officer') })}</p>
          <p className="quiet">{t(h.record ? 'exam.hearing.held' : 'exam.hearing.text')}</p>
        </Told>
      ))}
      {procedure.hearingRights.map((r) => (
        <HearingRight key={r.noticeNo} right={r} procedure={procedure} />
      ))}
    </>
  );
}

function HearingRight({ right, procedure }: { readonly right: Right; readonly procedure: Procedure }) {
  const t = useText();
  const day = useDay();
  const { view } = useCase();
  const said = procedure.statements.filter((s) => s.noticeNo === right.noticeNo);
  const late = right.requestUntil !== null && view.today > right.requestUntil;
  const open = right.requestedOn === null && right.waivedOn === null && !late;
  return (
    <Told no={right.noticeNo} title={t('exam.right')} state={open ? 'waits' : right.requestedOn ? 'done' : 'over'}>
      <p>{t('exam.right.matter', { matter: right.matter })}</p>
      {open && (
        <p>
          <strong>
            {right.requestUntil === null
              ? t('exam.right.until.unknown')
              : t('exam.right.until', { day: day(right.requestUntil) })}
          </strong>{' '}
          {t('exam.right.free')}
        </p>
      )}
      {right.requestedOn && <p>{t('exam.right.requested', { day: day(right.requestedOn) })}</p>}
      {right.waivedOn && <p>{t('exam.right.waived', { day: day(right.waivedOn) })}</p>}
      {late && !right.requestedOn && !right.waivedOn && <p>{t('exam.right.late')}</p>}
      {open && view.acts.includes('RequestHearing') && <Choose right={right} />}
      {said.map((s) => (
        <blockquote key={`${s.on} ${s.text}`}>
          {s.text} <span className="quiet">{day(s.on)}</span>
        </blockquote>
      ))}
      {view.acts.includes('RecordStatement') && (
        <details>
          <summary>{t('exam.statement.open')}</summary>
          <Written
            id={`statement-${right.toldOn}`}
            path="/statements"
            label={t('exam.statement')}
            hint={t('exam.statement.hint')}
            missing={t('exam.statement.missing')}
            button={t('exam.statement.send')}
            second
            bodyOf={(text) => ({ noticeNo: right.noticeNo, text })}
          />
        </details>
      )}
    </Told>
  );
}

/** To ask for a hearing, or to say that none is wanted; the latter is asked once more, since it cannot be taken back. */
function Choose({ right }: { readonly right: Right }) {
  const t = useText();
  const { view } = useCase();
  const request = useCaseAct('/hearing-requests');
  const waiver = useCaseAct('/hearing-waivers');
  const [asking, setAsking] = useState(false);
  const busy = request.busy || waiver.busy;
  const ask = () => request.run({ noticeNo: right.noticeNo, requestedOn: view.today });
  const waive = async () => {
    await waiver.run({ noticeNo: right.noticeNo });
    setAsking(false);
  };
  return (
    <>
      {request.error !== null && <Trouble error={request.error} retry={() => void ask()} />}
      {waiver.error !== null && <Trouble error={waiver.error} retry={() => void waive()} />}
      <div className="row">
        <button type="button" className="button" aria-disabled={busy} onClick={() => void ask()}>
          {request.busy ? t('check.busy') : t('exam.right.request')}
        </button>
        <button type="button" className="button second" aria-disabled={busy} onClick={() => setAsking(true)}>
          {t('exam.right.waive')}
        </button>
      </div>
      {asking && (
        <Dialog title={t('exam.right.waive.ask')} onClose={() => setAsking(false)}>
          <p>{t('exam.right.waive.text')}</p>
          <div className="row">
            <button type="button" className="button" aria-disabled={busy} onClick={() => void waive()}>
              {waiver.busy ? t('check.busy') : t('exam.right.waive.do')}
            </button>
            <button type="button" className="button second" onClick={() => setAsking(false)}>
              {t('exam.right.waive.back')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
