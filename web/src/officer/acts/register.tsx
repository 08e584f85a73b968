import { useText } from '../../ui/use-text.ts';
import type { ActForm } from './act-form.ts';
import { Confirm } from './confirm.tsx';
import { Hindrances } from './hindrances.tsx';

/** 予以备案: a filing is recorded, and its certificate follows. */
export function Register({ view, texts, acting, onClose, onTab }: ActForm) {
  const t = useText();
  const register = async () => {
    if (await acting.run('POST', '/filing-record')) onClose();
  };
  return (
    <Confirm
      title={t('officer.register.title')}
      binds={t('officer.register.binds')}
      button={t('officer.register.do')}
      possible={view.acts.includes('RecordFiling')}
      acting={acting}
      of="/filing-record"
      texts={texts}
      preview={{ path: `/api/cases/${view.case}/previews/filing-certificate`, body: {} }}
      onClose={onClose}
      onConfirm={() => void register()}
    >
      <Hindrances view={view} only={['compare', 'form']} title={t('officer.register.gaps')} onTab={onTab} />
    </Confirm>
  );
}
