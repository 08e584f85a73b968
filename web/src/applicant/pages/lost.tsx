import { Main } from '../../ui/page.tsx';
import { useText } from '../../ui/use-text.ts';

/** No such page: where to go instead. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Main title={t('not-found.title')}>
      <p>{t('not-found.text')}</p>
      <ul>
        <li>
          <a href="/">{t('nav.home')}</a>
        </li>
        <li>
          <a href="/cases">{t('nav.cases')}</a>
        </li>
        <li>
          <a href="/verify">{t('nav.verify')}</a>
        </li>
      </ul>
    </Main>
  );
}

/** The page broke: what was typed is on the device, and loading again is the first thing to try. */
export function BrokenPage() {
  const t = useText();
  return (
    <Main title={t('broken.title')}>
      <p>{t('broken.text')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('broken.reload')}
        </button>
        <a href="/">{t('nav.home')}</a>
      </div>
    </Main>
  );
}
