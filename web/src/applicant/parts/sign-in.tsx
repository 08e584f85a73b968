import { useText } from '../../ui/use-text.ts';

/** Where to sign in, and come back to this very place; `begin` says what one signs in for. */
export function SignIn({
  plain,
  begin,
  to,
}: {
  readonly plain?: boolean;
  readonly begin?: boolean;
  readonly to?: string;
}) {
  const t = useText();
  const back = to ?? `${location.pathname}${location.search}`;
  return (
    <a className={plain ? undefined : 'button'} href={`/sign-in?return=${encodeURIComponent(back)}`}>
      {t(begin ? 'item.sign-in' : 'account.sign-in')}
    </a>
  );
}
