import type { Answers } from '../case/answers.ts';
import { absent, type Place, personOf, stated } from './place.ts';

/** The answer of a field, or that of each row of a group. A group without rows states nothing and gives no place. */
export function findFormPlaces(field: string, answers: Answers): Place[] {
  const row = /^(.+)\[\]\.(.+)$/.exec(field);
  if (row === null) return [place(field, answers[field], owner(field, answers))];
  const rows = answers[row[1]!];
  if (!Array.isArray(rows)) return [];
  return rows.map((values: Readonly<Record<string, string>>, at) =>
    place(`${row[1]}[${at}].${row[2]}`, values[row[2]!], personOf(values['name'], values['idNo'])),
  );
}

const place = (field: string, value: Answers[string] | undefined, more: Partial<Place>): Place => {
  const text = typeof value === 'boolean' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '')
    return { ...absent({ from: 'form', field }, 'missing', 'FORM_EMPTY'), ...more };
  return stated({ from: 'form', field }, text, more);
};

/** `people.principalName`, `…Id` and `…CertificateNo` are facts of one person; `company.*` are facts of the applicant. */
const owner = (field: string, answers: Answers): Partial<Place> => {
  const base = field.replace(/(?:Name|IdNo|Id|CertificateNo|Post|ValidTo)$/, '');
  const text = (path: string): string | undefined => (typeof answers[path] === 'string' ? answers[path] : undefined);
  const idNo = text(`${base}Id`) ?? text(`${base}IdNo`);
  const person =
    idNo !== undefined || base.startsWith('people.') ? personOf(text(`${base}Name`) ?? text(base), idNo) : {};
  const code = field.startsWith('company.') ? text('company.uscc') : undefined;
  return { ...person, ...(code === undefined ? {} : { code }) };
};
