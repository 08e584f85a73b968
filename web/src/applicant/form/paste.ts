import { parseCas, parseResidentId } from '@tuofu/domain';
import type { Row } from '../../api/types.ts';

export type PasteColumn = { readonly column: string; readonly kind: string; readonly label: string };

/** Lines and tab-separated cells as spreadsheets put them on the clipboard; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function cells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((c) => c !== '')) rows.push(row);
    row = [];
  };
  const clean = text.replace(/\r\n?/g, '\n');
  for (let i = 0; i < clean.length; i += 1) {
    const c = clean[i] as string;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (clean[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '' && closes(clean, i + 1)) quoted = true;
    else if (c === '\t') endCell();
    else if (c === '\n') endRow();
    else cell += c;
  }
  endRow();
  return rows;
}

/** A quote opens a cell only when one closes it before a tab, a line end or the end; otherwise it is a mark like any other. */
function closes(text: string, from: number): boolean {
  return /^(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(from));
}

/** Whether pasted text is more than one value: several lines or several cells. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.trim());

const YES = /^(yes|y|是|专职|√|true|1)$/i;
const NO = /^(no|n|否|兼职|×|false|0)$/i;

function fits(kind: string, cell: string): boolean {
  if (kind === 'cas') return parseCas(cell).ok;
  if (kind === 'resident-id') return parseResidentId(cell).ok;
  if (kind === 'yes-no') return YES.test(cell) || NO.test(cell);
  return false;
}

/**
 * Pasted lines as rows of the group. A first line of headings says which cell is which; without one, cells that can only be one thing
 * (a CAS number, an identity number, yes or no) find their column, and the rest follow in the form's order. What is left over is told.
 */
export function pasteRows(
  text: string,
  columns: readonly PasteColumn[],
): { readonly rows: readonly Row[]; readonly leftOver: number } {
  const table = cells(text);
  const first = table[0];
  if (!first) return { rows: [], leftOver: 0 };
  const headings = first.map((cell) => columns.find((c) => isHeading(c, cell)));
  const headed = headings.some(Boolean);
  const body = headed ? table.slice(1) : table;
  const order = headed ? headings : guess(body, columns);
  let leftOver = 0;
  const rows = body.map((line) => {
    const row: Record<string, string> = Object.fromEntries(columns.map((c) => [c.column, '']));
    line.forEach((cell, i) => {
      const column = order[i];
      if (column) row[column.column] = column.kind === 'yes-no' ? yesNo(cell) : cell;
      else if (cell !== '') leftOver += 1;
    });
    return row;
  });
  return { rows, leftOver };
}

function isHeading(column: PasteColumn, cell: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[（(].*$/, '')
      .replace(/\s/g, '')
      .toLowerCase();
  return cell !== '' && (plain(cell) === plain(column.label) || plain(cell) === column.column.toLowerCase());
}

function guess(body: readonly (readonly string[])[], columns: readonly PasteColumn[]): (PasteColumn | undefined)[] {
  const width = Math.max(...body.map((line) => line.length));
  const order: (PasteColumn | undefined)[] = Array.from({ length: width }, () => undefined);
  const free = new Set(columns);
  for (const column of columns) {
    const at = order.findIndex((taken, i) => !taken && body.some((line) => fits(column.kind, line[i] ?? '')));
    if (at >= 0) {
      order[at] = column;
      free.delete(column);
    }
  }
  // What is left are words: a column whose cells can be told by their form takes them last.
  const told = (c: PasteColumn) => ['cas', 'resident-id', 'yes-no'].includes(c.kind);
  for (const column of [...free].sort((a, b) => Number(told(a)) - Number(told(b)))) {
    const at = order.findIndex((taken) => !taken);
    if (at >= 0) order[at] = column;
  }
  return order;
}

const yesNo = (cell: string): string => (YES.test(cell) ? 'yes' : NO.test(cell) ? 'no' : cell);
