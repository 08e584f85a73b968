import type { CaseView } from '../../api/types.ts';
import { type Colour, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Slot } from './case-context.ts';

export type SlotState = 'needed' | 'uploaded' | 'differs' | 'unreadable' | 'reading' | 'by-registry' | 'not-needed';
const COLOUR: Readonly<Record<SlotState, Colour>> = {
  needed: 'amber',
  uploaded: 'green',
  differs: 'amber',
  unreadable: 'amber',
  reading: 'blue',
  'by-registry': 'green',
  'not-needed': 'grey',
};

/** How a slot stands: what was uploaded and read, whether it is asked for, or whether a register answers in its place (免提交). */
export function slotState(
  slot: Slot,
  view: Pick<CaseView, 'materials' | 'problems' | 'findings' | 'prefilled'>,
): SlotState {
  const files = view.materials.filter((m) => m.slot === slot.slot);
  if (files.some((m) => m.reading?.state === 'waiting')) return 'reading';
  if (files.some((m) => m.reading?.state === 'unreadable')) return 'unreadable';
  if (files.length > 0) return differences(slot.slot, view.findings).length > 0 ? 'differs' : 'uploaded';
  if (view.problems.some((p) => p.subject === slot.slot)) return 'needed';
  const answered = (registry: string) =>
    view.prefilled.some((p) => p.registry === registry) ||
    view.findings.some((f) => f.right?.source['registry'] === registry);
  return slot.insteadOf && answered(slot.insteadOf) ? 'by-registry' : 'not-needed';
}

/** What is only not there yet (an empty answer, a file not uploaded or still being read) is told elsewhere as missing. */
const NOT_YET = ['WAITING', 'FORM_EMPTY', 'NOT_UPLOADED', 'REGISTRY_UNAVAILABLE'];
export const isWorthTelling = (f: CaseView['findings'][number]): boolean =>
  f.open && f.verdict !== 'unavailable' && !NOT_YET.includes(f.why ?? '') && f.left !== null && f.right !== null;

/** The findings in which a file of this slot does not agree with form or register. */
export function differences(slot: string, findings: CaseView['findings']): CaseView['findings'] {
  const here = (side: CaseView['findings'][number]['left']) =>
    side?.source.from === 'material' && side.source['slot'] === slot;
  return findings.filter((f) => isWorthTelling(f) && (here(f.left) || here(f.right)));
}

export function SlotTag({ state }: { readonly state: SlotState }) {
  const t = useText();
  return <Tag colour={COLOUR[state]}>{t(`slot.${state}`)}</Tag>;
}
