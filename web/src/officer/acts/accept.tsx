import { useText } from '../../ui/use-text.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';

/** 受理: with what is still missing in sight, since acceptance with gaps is allowed and a grant with gaps is not. */
export function Accept({ view, texts, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const accept = async () => {
    if (await acting.run('POST', '/acceptance')) onClose();
  };
  return (
    <Confirm
      title={t('officer.accept.title')}
      binds={t('officer.accept.binds')}
      button={t('officer.accept.do')}
      possible={view.acts.includes('AcceptCase')}
      acting={acting}
      of="/acceptance"
      texts={texts}
      preview={{ path: `/api/cases/${view.case}/previews/acceptance-notice` }}
      onClose={onClose}
      onConfirm={() => void accept()}
    >
      <Hindrances view={view} only={['compare', 'form']} title={t('officer.accept.gaps')} onTab={onTab} />
    </Confirm>
  );
}
