import type { CaseState, DocumentKind, LicencePaper } from '@tuofu/domain';
import type { Release } from '@tuofu/packkit';
import { officeOf } from '../city/profile.ts';
import type { Office } from '../office/office.ts';
import type { JsonObject } from '../office/ports.ts';
import { LETTERS } from './letters.ts';

/**
 * Notices bear the special seal for licensing, decisions and licences the organ's own (行政许可法第三十二条、第三十九条); the record of a
 * site check bears none: the officers and the firm sign it by hand on the spot.
 */
const SEALS = {
  'acceptance-notice': 'special',
  'correction-notice': 'special',
  'non-acceptance': 'special',
  'site-check-record': null,
  'decision-grant': 'main',
  'decision-refusal': 'main',
  'termination-notice': 'special',
  'time-notice': 'special',
  'site-check-notice': 'special',
  'rectification-notice': 'special',
  'hearing-right-notice': 'special',
  'hearing-notice': 'special',
  'hearing-record': null,
  'extension-notice': 'special',
  'office-request': 'main',
  'decision-cancellation': 'main',
  'filing-certificate': 'main',
  licence: 'main',
} as const satisfies Record<DocumentKind, 'main' | 'special' | null>;

/** Papers of a licence after its grant: what the holder is told beforehand bears the special seal, decisions the organ's own. */
const LICENCE_SEALS = {
  'licence-notice': 'special',
  'licence-hearing-record': null,
  'suspension-decision': 'main',
  'restoration-decision': 'main',
  'withdrawal-decision': 'main',
  'annulment-decision': 'main',
  'revocation-decision': 'main',
  'cancellation-record': 'main',
} as const satisfies Record<LicencePaper, 'main' | 'special' | null>;

/** The pack's own template of a paper, or that of the layout kit: the licence's, a letter's, or the one of the common papers. */
export function templateOf(release: Release, document: DocumentKind): string {
  const own = release.definition.documents[document]?.template;
  if (own !== undefined) return own;
  if (document === 'licence') return 'kit/licence.typ';
  return LETTERS.includes(document) ? 'kit/letter.typ' : 'kit/sections.typ';
}

/**
 * Makes one official paper: rendered from the case's own release, read back and compared with its data, sealed where it bears a
 * seal, verified, filed.
 * Throws when the text read back lacks a value or the seal does not verify: such a paper is never released.
 */
export async function produce(
  office: Office,
  o: {
    readonly authority: number;
    readonly officeCode: string;
    readonly state: CaseState;
    readonly template: DocumentKind;
    readonly data: JsonObject;
    readonly hidden?: JsonObject;
    readonly at: Temporal.Instant;
  },
): Promise<{ readonly digest: string; readonly size: number }> {
  if (o.state.phase === 'none') throw new Error('no paper without a case');
  const { release } = office.releases.byDigest(o.state.release);
  return finished(office, {
    ...o,
    files: release.files,
    path: templateOf(release, o.template),
    which: SEALS[o.template],
  });
}

/** As `produce`, for a paper of a licence after its grant: a letter of the layout kit, whatever the pack. */
export async function produceLicencePaper(
  office: Office,
  o: {
    readonly authority: number;
    /** Who acts, and by that whose seal it bears. */
    readonly officeCode: string;
    readonly template: LicencePaper;
    readonly data: JsonObject;
    readonly at: Temporal.Instant;
  },
): Promise<{ readonly digest: string; readonly size: number }> {
  return finished(office, { ...o, files: office.press.kit, path: 'kit/letter.typ', which: LICENCE_SEALS[o.template] });
}

type Paper = {
  readonly authority: number;
  readonly officeCode: string;
  readonly template: string;
  readonly files: Readonly<Record<string, string>>;
  /** The template's path among the files. */
  readonly path: string;
  readonly which: 'main' | 'special' | null;
  readonly data: JsonObject;
  readonly hidden?: JsonObject;
  readonly at: Temporal.Instant;
};

/** Rendered, sealed where it bears a seal, read back, and kept. */
async function finished(office: Office, o: Paper): Promise<{ readonly digest: string; readonly size: number }> {
  const { which } = o;
  const rendered = await office.press.render({
    files: o.files,
    template: o.path,
    data: o.data,
    ...(o.hidden ? { hidden: o.hidden } : {}),
    preview: false,
    at: o.at.toString(),
  });
  const place = rendered.seal;
  if (which && !place) throw new Error(`template ${o.template} has no place for the seal`);
  if (!which && place) throw new Error(`template ${o.template} keeps a place for a seal that this paper does not bear`);
  const finish = async () => {
    const sealed =
      which && place
        ? await office.seals.seal(rendered.pdf, {
            officeCode: o.officeCode,
            officeName: officeOf(office.profile, o.officeCode).name,
            which,
            place,
            reason: String(o.data['title'] ?? o.template),
            at: new Date(o.at.epochMilliseconds),
          })
        : rendered.pdf;
    return office.files.put(o.authority, sealed);
  };
  // Both at once. The file answers to nobody before the caller records it, which it does only when both hold.
  const [file] = await Promise.all([finish(), assertShows(office, rendered.pdf, rendered.mustShow, o.template)]);
  return file;
}

/** Reads the text out of the pages again and compares it with the data: render equals data, or nothing leaves the house. */
async function assertShows(
  office: Office,
  pdf: Uint8Array,
  mustShow: readonly string[],
  template: string,
): Promise<void> {
  const shown = office.press.textShows(await office.reading.text(pdf), mustShow);
  if (!shown.ok) throw new Error(`${template}: ${shown.missing.length} values are not readable in the rendered pages`);
}
