import { addYears } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import { banRules } from '../register/bans.ts';
import { adverseDecision } from './adverse.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { happened, type LicenceDecided } from './decided.ts';
import { annulmentGrounds } from './grounds.ts';
import type { Living } from './state.ts';
import { hinderedByTexts } from './texts.ts';

/** 撤销 (行政许可法第六十九条) and 撤销原批准 (安全生产法第六十三条): who bears the loss and who is barred follows from the ground. */
export function annulLicence(state: Living, command: Command<'AnnulLicence'>, context: LicenceContext): LicenceDecided {
  const { ground, harmsPublic, indemnity } = command;
  const made = adverseDecision(state, 'annulment', command, context);
  if ('ok' in made) return made;
  const rule = annulmentGrounds[ground];
  if (harmsPublic && rule.sparedForThePublic) return refused('ANNULMENT_HARMS_PUBLIC');
  if (!rule.indemnity && indemnity.trim() !== '') return refused('INDEMNITY_NOT_OWED', { ground });
  const unsaid = hinderedByTexts(rule.indemnity ? { indemnity } : {});
  if (unsaid) return unsaid;
  const { years, article } = banRules.fraud;
  const from = made.decision.on;
  const bans = rule.bans && context.policy.publicSafety;
  const ban = bans ? { item: state.item, years, article, from, until: addYears(from, years) } : null;
  const consequences = { duty: rule.duty, indemnity: rule.indemnity ? personal(indemnity) : null, ban };
  return happened({ type: 'LicenceAnnulled', data: { ...made.decision, ground, ...consequences } });
}
