import { type AdverseAct, annulmentGrounds, groundsOf } from '@tuofu/domain';
import { Notice, Tag } from '../../ui/said.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Draft } from '../procedure/act-fields.ts';
import { AnnouncementCard } from './announcement.tsx';
import { announced, type LicenceActName, type LicenceFacts } from './licence-acts.ts';

/** Which act against the holder an act decides, and whether the closing entry (注销) is owed after it. */
const DECIDES: Readonly<Partial<Record<LicenceActName, AdverseAct>>> = {
  suspend: 'suspension',
  withdraw: 'withdrawal',
  annul: 'annulment',
  revoke: 'revocation',
};
const ENDS: readonly AdverseAct[] = ['withdrawal', 'annulment', 'revocation'];

/** The announcement that the act in hand decides; it stands beside the form. */
export function decidedBy(name: LicenceActName | null, facts: LicenceFacts) {
  const adverse = name === null ? undefined : DECIDES[name];
  return adverse && announced(facts, adverse);
}

/** What the law says of the act in hand, and what was announced and said before it: beside the form, before anything binds. */
export function LawBeside({
  name,
  draft,
  facts,
}: {
  readonly name: LicenceActName;
  readonly draft: Draft;
  readonly facts: LicenceFacts;
}) {
  const t = useText();
  const adverse = DECIDES[name] ?? (name === 'announce' ? (draft['act'] as AdverseAct | undefined) : undefined);
  if (adverse === undefined || !(adverse in groundsOf)) return null;
  const before = name === 'announce' ? undefined : announced(facts, adverse);
  const ground = before?.ground ?? String(draft[`ground-${adverse}`] ?? '');
  return (
    <>
      <Notice colour="blue">
        <ul>
          <li>{t(`officer.law.${ground === 'safety-conditions-lost' ? 'safety' : adverse}`)}</li>
          <Consequences ground={adverse === 'annulment' ? ground : ''} />
          <Doubt adverse={adverse} ground={ground} />
          {ENDS.includes(adverse) && <li>{t('officer.law.closing')}</li>}
        </ul>
      </Notice>
      {before && <AnnouncementCard announcement={before} today={facts.view.today} />}
    </>
  );
}

/** What follows in law from the ground of an annulment: duty or discretion, who bears the loss, a ban. */
function Consequences({ ground }: { readonly ground: string }) {
  const t = useText();
  const rule = Object.entries(annulmentGrounds).find(([name]) => name === ground)?.[1];
  if (!rule) return null;
  return (
    <>
      <li>{t(`officer.law.duty.${rule.duty}`)}</li>
      <li>{t(rule.indemnity ? 'officer.law.indemnity' : 'officer.law.noIndemnity')}</li>
      {rule.bans && <li>{t('officer.law.ban')}</li>}
    </>
  );
}

/** 待核实: nobody has opened the source of the ground's article. */
function Doubt({ adverse, ground }: { readonly adverse: AdverseAct; readonly ground: string }) {
  const t = useText();
  const certainty = groundsOf[adverse][ground]?.certainty;
  if (certainty === undefined || certainty === 'verified') return null;
  return (
    <li>
      <Tag colour="amber">{t(`officer.certainty.${certainty}`)}</Tag>
    </li>
  );
}
