import { dayOf } from '../calendar/index.ts';
import { refused } from '../case/outcome.ts';
import { personal } from '../personal.ts';
import type { Command } from './commands.ts';
import type { LicenceContext } from './context.ts';
import { type Barred, happened, type LicenceDecided } from './decided.ts';
import { type CancellationGround, cancellationGrounds } from './grounds.ts';
import type { LicenceState, Living } from './state.ts';
import { hinderedByNumber, hinderedByTexts } from './texts.ts';

type Begun = Exclude<LicenceState, { standing: 'none' }>;

/** 注销 (行政许可法第七十条): the closing entry; after an act that ended the licence it is always a second record. */
export function cancelLicence(
  state: Begun,
  command: Command<'CancelLicence'>,
  context: LicenceContext,
): LicenceDecided {
  const { recordNo, ground, reason, caseNo } = command;
  const rule = cancellationGrounds[ground];
  const hindered =
    hinderedByTexts(rule.onApplication ? { reason, caseNo } : { reason }) ??
    hinderedByNumber(state, recordNo) ??
    hinderedByGround(state, ground, context);
  if (hindered) return hindered;
  const { code: office, remedies } = context.office;
  const on = dayOf(context.now);
  const application = rule.onApplication ? caseNo : null;
  const { article } = rule;
  return happened({
    type: 'LicenceCancelled',
    data: { recordNo, ground, reason: personal(reason), article, caseNo: application, office, remedies, on },
  });
}

/** The ground must be what happened: an act that has ended the licence, or for a living one the end of holder, thing or business. */
function hinderedByGround(state: Begun, ground: CancellationGround, context: LicenceContext): Barred | undefined {
  const { after } = cancellationGrounds[ground];
  if (ground === 're-applied' && !context.policy.cancelAfterReApplication)
    return refused('GROUND_NOT_IN_POLICY', { ground });
  const act = state.standing === 'ended' ? state.ending.act : null;
  // A licence whose successor has taken its place may also be closed when its own term is over, or because its holder asks.
  const succeeded = act === 'succeeded';
  if (succeeded && ground === 'expired' && dayOf(context.now) > state.validTo) return undefined;
  if (succeeded && ground === 'business-ended') return undefined;
  return act === after ? undefined : refused('GROUND_NOT_MATCHED', { ground });
}

/** 重新申请: the new licence takes the place of this one (经营许可证管理办法第十七条); two are not used side by side. */
export function recordSuccession(
  state: Living,
  command: Command<'RecordSuccession'>,
  context: LicenceContext,
): LicenceDecided {
  const { caseNo, licence, licenceNo } = command;
  const hindered = hinderedByTexts({ caseNo, licence, licenceNo });
  if (hindered) return hindered;
  const known = state.versions.some((v) => v.caseNo === caseNo || v.made?.content?.licenceNo === licenceNo);
  if (known) return refused('SUCCESSION_BY_ITSELF', { case: caseNo });
  return happened({ type: 'LicenceSucceeded', data: { caseNo, licence, licenceNo, on: dayOf(context.now) } });
}
