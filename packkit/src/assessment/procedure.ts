import type { Assessment } from '@tuofu/domain';
import type { FeelScope } from '../feel/index.ts';
import type { ServiceDefinition } from '../service/definition.ts';
import { isTrue, mayHold } from './conditions.ts';

/** How this case is examined and signed off. A level or a legal check is left out only where its condition is known to be false. */
export function procedureOf(d: ServiceDefinition, scope: FeelScope): Assessment['procedure'] {
  const { statutory, signOff, legalCheckWhen, jointWhen, secondFailure, officeSilence } = d.procedure;
  return {
    statutory,
    signOff: signOff.filter((l) => mayHold(l.when, scope)).map(({ level, duty }) => ({ level, duty })),
    legalCheck: mayHold(legalCheckWhen, scope),
    // The longer limit is the authority's advantage: it holds only where it is known to.
    joint: jointWhen !== undefined && isTrue(jointWhen, scope),
    secondFailure: secondFailure.means,
    officeSilence: officeSilence.means,
  };
}
