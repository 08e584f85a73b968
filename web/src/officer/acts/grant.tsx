import { benefitKey } from '../../ui/paper-key.ts';
import { useText } from '../../ui/use-text.ts';
import { BenefitFacts } from '../case/benefit.tsx';
import { hindrancesOf } from '../examination/hindrances.ts';
import { commandOf } from './act-bar.tsx';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';

/** 准予许可、准予给付: the decision binds when it is confirmed; number, licence or payment, and seal follow from it. */
export function Grant({ view, texts, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const what = benefitKey(view);
  const grant = async () => {
    if (await acting.run('POST', '/grant')) onClose();
  };
  const free = hindrancesOf(view).length === 0;
  return (
    <Confirm
      title={t(`officer.grant.title${what}`)}
      binds={t(`officer.grant.binds${what}`)}
      button={t(`officer.grant.do${what}`)}
      possible={view.acts.includes(commandOf('grant', view))}
      acting={acting}
      of="/grant"
      texts={texts}
      preview={free ? { path: `/api/cases/${view.case}/previews/decision-grant` } : undefined}
      onClose={onClose}
      onConfirm={() => void grant()}
    >
      <p>
        {view.holder} · {view.itemName} · {view.caseNo}
      </p>
      <BenefitFacts view={view} />
      <Hindrances view={view} title={t('officer.grant.hindered')} onTab={onTab} />
    </Confirm>
  );
}
