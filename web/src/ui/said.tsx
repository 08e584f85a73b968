import { type ReactNode, useEffect, useRef } from 'react';
import { useSlow } from './slow.ts';
import { useText } from './use-text.ts';

export type Colour = 'green' | 'amber' | 'red' | 'blue' | 'grey';
const SIGN: Readonly<Record<Colour, string>> = { green: '✓', amber: '!', red: '✕', blue: 'i', grey: '·' };

/** A state in word, colour and sign; never by colour alone. */
export function Tag({ colour, children }: { readonly colour: Colour; readonly children: ReactNode }) {
  return (
    <span className={`tag ${colour}`}>
      <span aria-hidden="true">{SIGN[colour]}</span>
      {children}
    </span>
  );
}

/** Something the reader should know; `live` announces it to a screen reader when it appears. */
export function Notice({
  colour,
  title,
  live,
  children,
}: {
  readonly colour: Colour;
  readonly title?: string;
  readonly live?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice ${colour}`} role={live ? (colour === 'red' ? 'alert' : 'status') : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

export type Wrong = { readonly field: string; readonly text: string };

/** What keeps the form from going on, on top of it, each linked to its field; takes the focus when it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly Wrong[] }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some]);
  if (!some) return null;
  return (
    <div className="notice red" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('ui.errors', { n: errors.length })}</h2>
      <ul>
        {errors.map((e) => (
          <li key={`${e.field} ${e.text}`}>
            <a
              href={`#${e.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(e.field)?.focus();
              }}
            >
              {e.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Waiting, said in words; it appears at once and is announced politely, and says what to do when it takes long. */
export function Waiting({ text }: { readonly text?: string }) {
  const t = useText();
  const slow = useSlow(true);
  return (
    <p role="status" className="quiet">
      {text ?? t('ui.loading')}
      {slow && ` ${t('ui.slow')}`}
    </p>
  );
}
