import { useText } from '../../ui/use-text.ts';

/** Where to sign in, and come back to this very place. */
export function SignIn({ plain, to }: { readonly plain?: boolean; readonly to?: string }) {
  const t = useText();
  const back = to ?? `${location.pathname}${location.search}`;
  return (
    <a className={plain ? undefined : 'button'} href={`/sign-in?return=${encodeURIComponent(back)}`}>
      {t('account.sign-in')}
    </a>
  );
}
