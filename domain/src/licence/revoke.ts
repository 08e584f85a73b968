import { adverseDecision } from './adverse.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { happened, type LicenceDecided } from './decided.ts';
import type { Living } from './state.ts';

/** 吊销许可证件 (行政处罚法第九条第三项): a penalty of the issuing authority, after its hearing or the time to ask for one. */
export function revokeLicence(
  state: Living,
  command: Command<'RevokeLicence'>,
  context: LicenceContext,
): LicenceDecided {
  const made = adverseDecision(state, 'revocation', command, context);
  if ('ok' in made) return made;
  return happened({ type: 'LicenceRevoked', data: { ...made.decision, ground: command.ground } });
}
