import { useText } from '../../ui/use-text.ts';
import { hindrancesOf } from '../examination/hindrances.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';

/** 准予注销 (行政许可法第七十条): the holder asked for the end; decision and closing record take effect together. */
export function EndLicence({ view, texts, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const end = async () => {
    if (await acting.run('POST', '/cancellation')) onClose();
  };
  const free = hindrancesOf(view).length === 0;
  return (
    <Confirm
      title={t('officer.end.title')}
      binds={t('officer.end.binds')}
      button={t('officer.end.do')}
      danger
      possible={view.acts.includes('ApproveCancellation')}
      acting={acting}
      of="/cancellation"
      texts={texts}
      preview={free ? { path: `/api/cases/${view.case}/previews/decision-cancellation` } : undefined}
      onClose={onClose}
      onConfirm={() => void end()}
    >
      <p>
        {view.holder} · {view.itemName} · {view.caseNo}
      </p>
      <Hindrances view={view} title={t('officer.end.hindered')} onTab={onTab} />
    </Confirm>
  );
}
