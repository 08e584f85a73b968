import type { LicenceApplication } from '../../api/types.ts';

/** Kinds of application by the reason for which they are not open: one reason is told once, however many kinds it closes. */
export function byReason(applications: readonly LicenceApplication[]): readonly {
  readonly kinds: readonly LicenceApplication[];
  readonly reason: LicenceApplication['refusal'];
}[] {
  const why = (a: LicenceApplication) => a.refusal?.text['zh-CN'] ?? '';
  return [...new Set(applications.map(why))].map((one) => {
    const kinds = applications.filter((a) => why(a) === one);
    return { kinds, reason: kinds[0]?.refusal ?? null };
  });
}
