import { Children, type ReactNode, type RefObject } from 'react';
import { Notice, Waiting } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import { Failure } from '../failure.tsx';

/** What a list knows of its query, whatever its pages hold. */
type Query = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly data: object | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
};

/** A list that is read page by page: how many there are, the rows or what it means that there is none, and the button for more. */
export function PagedList({
  query,
  count,
  none,
  box,
  children,
}: {
  readonly query: Query;
  /** In words: how many there are, and what it means when there is none. */
  readonly count: string;
  readonly none: string;
  readonly box: RefObject<HTMLUListElement | null>;
  /** The rows. */
  readonly children: ReactNode;
}) {
  const t = useText();
  const empty = Children.count(children) === 0;
  return (
    <>
      {query.isPending && <Waiting />}
      {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <p role="status" className="quiet">
            {count}
          </p>
          {empty && (
            <Notice colour="grey">
              <p>{none}</p>
            </Notice>
          )}
          <ul className="inbox" ref={box}>
            {children}
          </ul>
          {query.hasNextPage && (
            <button
              type="button"
              className="button second"
              aria-disabled={query.isFetchingNextPage}
              onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
            >
              {t(query.isFetchingNextPage ? 'ui.loading' : 'officer.inbox.next')}
            </button>
          )}
        </>
      )}
    </>
  );
}
