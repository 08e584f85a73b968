import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FormField, Row } from '../../api/types.ts';
import { useText } from '../../ui/use-text.ts';
import { useCase } from '../parts/case-context.ts';
import { isTable, type PasteColumn, pasteRows } from './paste.ts';
import { PasteLines } from './paste-lines.tsx';
import { RowCell } from './row-cell.tsx';

type Props = {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: string | undefined;
  readonly after: ReactNode;
  readonly field: FormField;
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  readonly locked: boolean;
  readonly asked: boolean;
};

/** A group of lines such as chemicals or safety officers: added and removed one by one, or pasted from a spreadsheet. */
export function RowsField({ id, label, hint, error, after, field, rows, onRows, locked, asked }: Props) {
  const t = useText();
  const { words } = useCase();
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState<{ readonly at: number; readonly row: Row } | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const columns = field.columns ?? [];
  const paste: readonly PasteColumn[] = columns.map((c) => ({ ...c, label: words(c.texts.label) }));
  const empty = (): Row => Object.fromEntries(columns.map((c) => [c.column, '']));
  /** Changes the lines and moves the focus in the same breath, so that the very next key goes where it belongs. */
  const change = (next: readonly Row[], selector: string) => {
    flushSync(() => onRows(next));
    box.current?.querySelector<HTMLElement>(selector)?.focus();
  };

  const add = () => {
    change([...rows, empty()], `[data-row="${rows.length}"] input`);
  };
  const remove = (at: number) => {
    flushSync(() => {
      setRemoved({ at, row: rows[at] as Row });
      setTold(t('rows.removed', { n: at + 1 }));
    });
    change(
      rows.filter((_, i) => i !== at),
      '[data-undo]',
    );
  };
  const undo = () => {
    if (!removed) return;
    change([...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at)], `[data-row="${removed.at}"] input`);
    setRemoved(null);
    setTold('');
  };
  const insert = (text: string, at: number) => {
    const { rows: pasted, leftOver } = pasteRows(text, paste);
    const isEmpty = (row: Row | undefined) => row !== undefined && Object.values(row).every((c) => c.trim() === '');
    const before = rows.slice(0, isEmpty(rows[at]) ? at : at + 1);
    onRows([...before, ...pasted, ...rows.slice(at + 1)]);
    setTold(
      `${t('rows.pasted', { n: pasted.length })}${leftOver > 0 ? ` ${t('rows.left-over', { n: leftOver })}` : ''}`,
    );
  };
  const onPaste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (locked || !isTable(text)) return;
    event.preventDefault();
    insert(text, at);
  };

  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      id={id}
      ref={box}
      tabIndex={-1}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend>{label}</legend>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error && (
        <span className="error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error}
        </span>
      )}
      {rows.length === 0 && <p className="quiet">{t('rows.none')}</p>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <fieldset key={at} className="card line" data-row={at}>
          <legend>{t('rows.line', { n: at + 1 })}</legend>
          <div className="cells">
            {columns.map((column) => (
              <RowCell
                key={column.column}
                path={field.path}
                at={at}
                column={column}
                value={row[column.column] ?? ''}
                locked={locked}
                asked={asked}
                onValue={(value) => onRows(rows.map((r, i) => (i === at ? { ...r, [column.column]: value } : r)))}
                onPaste={(event) => onPaste(event, at)}
              />
            ))}
          </div>
          {!locked && (
            <button type="button" className="plain" onClick={() => remove(at)}>
              {t('rows.remove')}
              <span className="visually-hidden"> {t('rows.line', { n: at + 1 })}</span>
            </button>
          )}
        </fieldset>
      ))}
      <p role="status" className="quiet">
        {told}
      </p>
      {removed && (
        <button type="button" className="plain" data-undo onClick={undo}>
          {t('rows.undo')}
        </button>
      )}
      {!locked && (
        <>
          <div className="row">
            <button type="button" className="button second" onClick={add}>
              {t('rows.add')}
            </button>
          </div>
          <PasteLines
            id={`${id}-paste`}
            columns={paste.map((c) => c.label)}
            onText={(text) => insert(text, rows.length - 1)}
          />
        </>
      )}
      {after && <span className="source">{after}</span>}
    </fieldset>
  );
}
