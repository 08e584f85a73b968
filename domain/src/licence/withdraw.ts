import { personal } from '../personal.ts';
import { adverseDecision } from './adverse.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { happened, type LicenceDecided } from './decided.ts';
import type { Living } from './state.ts';
import { hinderedByTexts } from './texts.ts';

/** 撤回 (行政许可法第八条第二款): law or facts changed, the public interest asks for it, and the loss is compensated. */
export function withdrawLicence(
  state: Living,
  command: Command<'WithdrawLicence'>,
  context: LicenceContext,
): LicenceDecided {
  const { ground, publicInterest, compensation } = command;
  const hindered = hinderedByTexts({ publicInterest, compensation });
  if (hindered) return hindered;
  const made = adverseDecision(state, 'withdrawal', command, context);
  if ('ok' in made) return made;
  const why = { publicInterest: personal(publicInterest), compensation: personal(compensation) };
  return happened({ type: 'LicenceWithdrawn', data: { ...made.decision, ground, ...why } });
}
