import { type FormEvent, useState } from 'react';
import { useSaid } from '../../ui/language.tsx';
import { useText } from '../../ui/use-text.ts';
import { useItemNames } from '../queries.ts';
import type { LicenceSearch } from './licence-types.ts';
import { STATUSES } from './status-colour.ts';

/** What is looked for: a part of number or name, and what narrows it. It begins when it is sent, so that a keyboard meets no surprise. */
export function SearchForm({
  search,
  offices,
  onSearch,
}: {
  readonly search: LicenceSearch;
  readonly offices: readonly { readonly code: string; readonly name: string }[];
  onSearch(search: LicenceSearch): void;
}) {
  const t = useText();
  const said = useSaid();
  const [draft, setDraft] = useState<LicenceSearch>(search);
  const items = (useItemNames().data?.items ?? []).map((i) => ({ value: i.item, text: said(i.names) }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '')));
  };
  const clear = () => {
    setDraft({});
    onSearch({});
  };
  const set = (name: keyof LicenceSearch) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <search>
      <form className="looking" onSubmit={send}>
        <span className="looking-text">
          <label htmlFor="licence-search">{t('officer.licences.search')}</label>
          <input
            id="licence-search"
            type="search"
            maxLength={60}
            value={draft.search ?? ''}
            onChange={(e) => set('search')(e.target.value)}
          />
        </span>
        <Choose
          id="licence-status"
          label={t('officer.licences.status')}
          any={t('officer.licences.any')}
          value={draft.status ?? ''}
          choices={STATUSES.map((value) => ({ value, text: t(`officer.status.${value}`) }))}
          onValue={set('status')}
        />
        <Choose
          id="licence-item"
          label={t('officer.licences.item')}
          any={t('officer.licences.any')}
          value={draft.item ?? ''}
          choices={items}
          onValue={set('item')}
        />
        {offices.length > 1 && (
          <Choose
            id="licence-office"
            label={t('officer.licences.office')}
            any={t('officer.licences.any')}
            value={draft.office ?? ''}
            choices={offices.map((o) => ({ value: o.code, text: o.name }))}
            onValue={set('office')}
          />
        )}
        <span className="row">
          <button type="submit" className="button">
            {t('officer.licences.find')}
          </button>
          {Object.keys(search).length > 0 && (
            <button type="button" className="button second" onClick={clear}>
              {t('officer.licences.clear')}
            </button>
          )}
        </span>
      </form>
    </search>
  );
}

function Choose({
  id,
  label,
  any,
  value,
  choices,
  onValue,
}: {
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  onValue(value: string): void;
}) {
  return (
    <span>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onValue(e.target.value)}>
        <option value="">{any}</option>
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.text}
          </option>
        ))}
      </select>
    </span>
  );
}
