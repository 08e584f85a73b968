import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../ui/use-text.ts';

/** A sheet on which an act is prepared, beside the materials; nothing binds until it is confirmed. */
export function WorkPanel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="work">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p>
        <button type="button" className="plain" onClick={onClose}>
          {t('officer.work.close')}
        </button>
      </p>
    </section>
  );
}
