import type { OfficerFinding } from '../case/case-types.ts';

/** What one side says, as an officer reads it: a state that the rule itself demands is said in words, all else as it stands. */
export function sideValue(side: OfficerFinding['left'], t: (key: string) => string): string {
  if (side?.source.from === 'rule' && side.value === 'active') return t('officer.rule.active');
  return side?.value ?? '';
}
