import type { ChecklistLine } from '@tuofu/packkit';
import { CHANGED, STATED, WHOLE } from './kinds.ts';

const TRADE = 'operation.mode = "no-storage" or operation.mode = null';
const STATION = 'operation.mode = "petrol-station" or operation.mode = null';
const STORE = 'operation.mode in ("with-storage", "warehousing") or operation.mode = null';
const CONDITIONS = '危险化学品安全法第五十四条；危险化学品经营许可证管理办法第六条';
const STORAGE = '危险化学品安全法第五十四条；危险化学品经营许可证管理办法第八条';
const TOXIC = '危险化学品安全法第四十一条；危险化学品经营许可证管理办法第七条';

type More = Partial<Pick<ChecklistLine, 'onSite' | 'mayNotApply' | 'certainty'>>;
const line =
  (appliesWhen: string) =>
  (item: string, kind: 'A' | 'B', clause: string, more: More = {}): ChecklistLine => ({
    item,
    kind,
    clause,
    appliesWhen,
    onSite: true,
    mayNotApply: false,
    certainty: 'uncertain',
    ...more,
  });

/** Whole for a new or renewed licence; for a change of the storage what the storage is examined for. */
const STORAGE_CHANGED = '(change.storage = true or application.kind = "storage-project")';
const trade = line(`${WHOLE} and (${TRADE})`);
const station = line(`(${WHOLE} or ${STORAGE_CHANGED}) and (${STATION})`);
const store = line(`(${WHOLE} or ${STORAGE_CHANGED}) and (${STORE})`);
const toxic = line(`${WHOLE} and hazard.toxic`);
const change = line(`${CHANGED} or application.kind = "storage-project"`);
const holder = line(STATED);

/**
 * The lines of examination (licensing.md §2.5): our synthesis, so uncertain, except where the line says the law itself. While
 * the mode of operation is not answered, the lines of every mode apply.
 */
export const checklist: readonly ChecklistLine[] = [
  trade('N1', 'A', CONDITIONS),
  trade('N2', 'A', '危险化学品经营许可证管理办法第三十八条'),
  trade('N3', 'A', '危险化学品安全法第五十四条第四项', { onSite: false, certainty: 'known' }),
  trade('N4', 'A', CONDITIONS, { onSite: false }),
  trade('N5', 'B', 'GB 18265-2019；危险化学品安全法第五十四条', { onSite: false }),
  trade('N6', 'B', '危险化学品经营许可证管理办法第九条；生产安全事故应急条例第八条', {
    onSite: false,
    certainty: 'known',
  }),
  trade('N7', 'B', CONDITIONS, { onSite: false, mayNotApply: true }),
  trade('N8', 'B', '危险化学品安全法第六十一条', { onSite: false, mayNotApply: true }),
  trade('N9', 'B', CONDITIONS, { onSite: false }),
  trade('N10', 'B', CONDITIONS, { onSite: false }),
  station('P1', 'A', 'GB 50156-2021'),
  station('P2', 'A', 'GB 50156-2021'),
  station('P3', 'A', 'GB 50156-2021'),
  station('P4', 'A', 'GB 50156-2021'),
  station('P5', 'A', 'GB 50156-2021'),
  station('P6', 'B', 'GB 50156-2021', { mayNotApply: true }),
  station('P7', 'B', 'GB 50156-2021'),
  station('P8', 'B', 'GB 50156-2021'),
  station('P9', 'A', '危险化学品安全法第五十四条第四项', { certainty: 'known' }),
  station('P10', 'B', 'GB 30871；危险化学品经营许可证管理办法第六条'),
  store('W1', 'A', STORAGE),
  store('W2', 'A', 'GB 50016；GB 50074'),
  store('W3', 'A', 'GB 15603-2022'),
  store('W4', 'A', 'GB/T 50493；危险化学品经营许可证管理办法第八条'),
  store('W5', 'A', STORAGE),
  store('W6', 'A', TOXIC, { mayNotApply: true }),
  store('W7', 'A', '危险化学品安全法第四十一条', { mayNotApply: true, certainty: 'known' }),
  store('W8', 'B', 'GB 15603-2022'),
  store('W9', 'A', '危险化学品安全法第三十六条', { mayNotApply: true }),
  store('W10', 'B', STORAGE, { onSite: false }),
  toxic('T1', 'A', TOXIC, { certainty: 'known' }),
  change('C1', 'A', '危险化学品经营许可证管理办法第十四条；危险化学品经营许可证管理办法第十六条', {
    onSite: false,
    certainty: 'known',
  }),
  change('C2', 'A', '危险化学品经营许可证管理办法第十七条', { onSite: false, certainty: 'verified' }),
  holder('K1', 'A', '危险化学品经营许可证管理办法第二十七条', { onSite: false }),
];
