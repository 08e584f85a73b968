import { parseCalendarDay, parseCas, parsePhone, parseResidentId, parseUscc } from '@tuofu/domain';
import type { Answer, FormField } from '../../api/types.ts';

type Kind = { readonly kind: string; readonly maxLength: number };

/** What is wrong with a value, as the code of its words (`problem.CODE`); `undefined` when nothing is, or nothing is there. */
export function checkValue(field: Kind, value: Answer | undefined, today: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  if ([...value].length > field.maxLength) return 'VALUE_TOO_LONG';
  switch (field.kind) {
    case 'uscc': {
      const parsed = parseUscc(value);
      return parsed.ok ? undefined : `USCC_${parsed.problem}`;
    }
    case 'resident-id': {
      const parsed = parseResidentId(value, today);
      return parsed.ok ? undefined : `RESIDENT_ID_${parsed.problem}`;
    }
    case 'cas': {
      const parsed = parseCas(value);
      return parsed.ok ? undefined : `CAS_${parsed.problem}`;
    }
    case 'phone':
      return parsePhone(value).ok ? undefined : 'PHONE_FORMAT';
    case 'day':
      return parseCalendarDay(value.trim()).ok ? undefined : 'DAY_NOT_EXISTING';
    case 'decimal':
      return /^\d+(\.\d+)?$/.test(value.normalize('NFKC').trim()) ? undefined : 'NUMBER_FORMAT';
    default:
      return undefined;
  }
}

/** Whether a value is as long as it will get, so that it may be judged while the cursor is still in it. */
export function isWhole(kind: string, value: string): boolean {
  return (kind === 'uscc' || kind === 'resident-id') && value.replace(/\s/g, '').length >= 18;
}

/** One cell of a group as the server names it, lines counted from 1: `people.officers[2].idNo`. */
export const cellPath = (path: string, row: number, column: string): string => `${path}[${row + 1}].${column}`;

/** The field that a problem or a defect belongs to: `people.officers[2].idNo` stands in `people.officers`. */
export const fieldOf = (subject: string): string => subject.replace(/\[.*$/, '');

/** Every value of a field that is wrong in itself, cell by cell. */
export function wrongIn(
  field: FormField,
  value: Answer | undefined,
  today: string,
): { readonly id: string; readonly code: string }[] {
  if (field.kind !== 'rows') {
    const code = checkValue(field, value, today);
    return code ? [{ id: field.path, code }] : [];
  }
  const rows = Array.isArray(value) ? (value as readonly Readonly<Record<string, string>>[]) : [];
  return rows.flatMap((row, i) =>
    (field.columns ?? []).flatMap((c) => {
      const code = checkValue(c, row[c.column], today);
      return code ? [{ id: cellPath(field.path, i, c.column), code }] : [];
    }),
  );
}
