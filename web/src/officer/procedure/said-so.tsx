import { useText } from '../../ui/use-text.ts';
import { Day } from '../case/day.tsx';
import { useList } from '../case/use-list.ts';
import { type Field, type FormFacts, linesOf, namesOf } from './act-fields.ts';

/** What was typed into a field, as it will stand when the act is done. */
export function SaidSo<F extends FormFacts>({
  field,
  facts,
  value,
}: {
  readonly field: Field<F>;
  readonly facts: F;
  readonly value: unknown;
}) {
  const t = useText();
  const list = useList();
  const text = value === undefined ? '' : String(value);
  switch (field.kind) {
    case 'day':
      return <Day day={text} />;
    case 'choice':
      return field.choices(facts).find((c) => c.value === text)?.text ?? text;
    case 'officers':
      return list(facts.officers.filter((o) => namesOf(value).includes(o.account)).map((o) => o.name));
    case 'lines':
      return (
        <ol lang="zh-CN">
          {linesOf(value).map((l) => (
            <li key={JSON.stringify(l)}>
              {field.columns.map((c) => facts.texts[`checklist.${String(l[c])}`] ?? String(l[c])).join('：')}
              {field.tick && ` · ${t(l[field.tick] === true ? 'officer.signed' : 'officer.notSigned')}`}
            </li>
          ))}
        </ol>
      );
    case 'text':
    case 'long':
    case 'count':
      return text;
  }
}
