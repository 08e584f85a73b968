import { useText } from '../../ui/use-text.ts';
import { hindrancesOf } from '../examination/hindrances.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';

/** 准予许可: the decision binds when it is confirmed; number, licence and seal follow from it. */
export function Grant({ view, texts, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const grant = async () => {
    if (await acting.run('POST', '/grant')) onClose();
  };
  const free = hindrancesOf(view).length === 0;
  return (
    <Confirm
      title={t('officer.grant.title')}
      binds={t('officer.grant.binds')}
      button={t('officer.grant.do')}
      possible={view.acts.includes('GrantCase')}
      acting={acting}
      of="/grant"
      texts={texts}
      preview={free ? { path: `/api/cases/${view.case}/previews/decision-grant` } : undefined}
      onClose={onClose}
      onConfirm={() => void grant()}
    >
      <p>
        {String(view.answers['company.name'] ?? '')} · {view.itemName} · {view.caseNo}
      </p>
      <Hindrances view={view} title={t('officer.grant.hindered')} onTab={onTab} />
    </Confirm>
  );
}
