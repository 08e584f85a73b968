import { entry, openPdf, type PdfFile, type PdfProblem } from '@tuofu/verify';
import { contentTypes, makeSignedData } from '../cms/make-signed-data.ts';
import { sha256 } from '../der/write-der.ts';
import type { Signer } from '../keys/signer.ts';
import { demandInTerm } from '../keys/term.ts';
import type { TimestampClient } from '../timestamp/http-client.ts';
import { boxOf, findPage, type PageBox } from './find-page.ts';
import { dictWith, type Increment, newNumber, rawOf, startIncrement, textString, writeIncrement } from './increment.ts';
import { readPng } from './read-png.ts';

/** Where the visible seal stands. `page` counts from 1; the rest in PDF points, origin at the bottom left. */
export type SealPlace = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type SealOrder = {
  readonly signer: Signer;
  readonly timestamp: TimestampClient;
  readonly place: SealPlace;
  /** RGBA PNG. */
  readonly image: Uint8Array;
  readonly name: string;
  readonly reason: string;
  /** Time of sealing by the office clock: a claim (/M); what proves time is the stamp. */
  readonly at: Date;
  readonly lock: 'no-changes' | 'form-filling';
};

const why: Readonly<Record<PdfProblem, string>> = {
  'not-a-pdf': 'it does not begin with %PDF-',
  'too-large': 'it is larger than 128 MiB',
  'no-end-of-file': 'it does not end with startxref and %%EOF',
  'cross-reference-stream':
    'it has cross-reference streams; only classic cross-reference tables, as Typst writes them, are supported',
  'cross-reference': 'its cross-reference table cannot be followed',
  encrypted: 'it is encrypted',
};

/**
 * Seals a PDF as PAdES B-T (ETSI EN 319 142-1) by one incremental update: visible seal, certifying signature with DocMDP
 * (P 1 or 2), time stamp. The old bytes are kept. Rejects with a sentence for a PDF it cannot seal, a place that is not on its
 * page, a certificate that is not in its term, and with a TimestampError without a time stamp.
 */
export async function sealPdf(pdf: Uint8Array, o: SealOrder): Promise<Uint8Array> {
  const opened = openPdf(pdf);
  if (!opened.ok) throw new Error(`this PDF cannot be sealed: ${why[opened.problem]}`);
  demandInTerm(o.signer, o.at.toISOString());
  const reserved = 8192 + 2 * o.signer.certificateChain.reduce((n, c) => n + c.length, 0);
  const { increment, signature } = buildIncrement(opened.file, o, reserved);
  const { bytes: out, offsets } = writeIncrement(opened.file, increment);
  const at = patchByteRange(out, offsets.get(signature)!, reserved);
  const container = await makeSignedData({
    signer: o.signer,
    contentType: contentTypes.data,
    digest: sha256(out.subarray(0, at.start), out.subarray(at.end)),
    withCertificates: true,
    stamp: (signature) => o.timestamp.stamp(sha256(signature)),
  });
  if (container.length > reserved)
    throw new Error(
      `the signature needs ${container.length} bytes but ${reserved} were reserved; the time-stamp authority sends unusually many certificates`,
    );
  out.write(Buffer.from(container).toString('hex'), at.start + 1, 'latin1');
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
}

function buildIncrement(
  file: PdfFile,
  o: SealOrder,
  reserved: number,
): { readonly increment: Increment; readonly signature: number } {
  const root = file.trailer.entries.get('Root');
  const catalog = entry(file, file.trailer, 'Root');
  if (root?.kind !== 'ref' || catalog?.kind !== 'dict')
    throw new Error('this PDF cannot be sealed: it has no catalogue');
  if (catalog.entries.has('AcroForm') || catalog.entries.has('Perms'))
    throw new Error('this PDF cannot be sealed: it already has a form or a seal');
  const page = findPage(file, o.place.page);
  demandOnPage(o.place, boxOf(file, page.dict));
  const increment = startIncrement(file);
  const [signature, widget] = [newNumber(increment), newNumber(increment)];
  const appearance = addAppearance(increment, o);
  const { x, y, width, height } = o.place;
  increment.objects.set(signature, [signatureDict(o, reserved)]);
  increment.objects.set(widget, [
    `<</Type /Annot /Subtype /Widget /FT /Sig /T ${textString('seal')} /TU ${textString(o.name)} /F 132 /Rect [${[x, y, x + width, y + height].map(number).join(' ')}] /P ${page.number} 0 R /V ${signature} 0 R /AP <</N ${appearance} 0 R>>>>`,
  ]);
  const annotations = entry(file, page.dict, 'Annots');
  const others = annotations?.kind === 'array' ? annotations.items.map((i) => rawOf(file, i)) : [];
  increment.objects.set(page.number, [
    dictWith(file, page.dict, { Annots: `[${[...others, `${widget} 0 R`].join(' ')}]` }),
  ]);
  increment.objects.set(root.number, [
    dictWith(file, catalog, {
      AcroForm: `<</Fields [${widget} 0 R] /SigFlags 3>>`,
      Perms: `<</DocMDP ${signature} 0 R>>`,
    }),
  ]);
  return { increment, signature };
}

/** A seal that nobody can see is no seal: it must stand on the page with all of its surface. */
function demandOnPage(place: SealPlace, box: PageBox | undefined): void {
  const { x, y, width, height } = place;
  if (![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0)
    throw new Error('the place of the seal must be finite numbers in points, with a width and a height above 0');
  if (!box) throw new Error(`page ${place.page} does not say how large it is, so nothing can be sealed on it`);
  const isInside =
    x >= box.left - slack && y >= box.bottom - slack && x + width <= box.right + slack && y + height <= box.top + slack;
  if (isInside) return;
  throw new Error(
    `the seal at x ${x}, y ${y}, ${width} by ${height} points does not stand on page ${place.page}, which spans ${Object.values(box).join(' ')}; correct the template`,
  );
}

/** Points by which rounding in a template may put the seal over the edge. */
const slack = 0.01;

function addAppearance(increment: Increment, o: SealOrder): number {
  const image = readPng(o.image);
  const [form, picture] = [newNumber(increment), newNumber(increment)];
  const size = `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /BitsPerComponent 8 /Filter /FlateDecode`;
  let mask = '';
  if (image.alpha) {
    const number = newNumber(increment);
    increment.objects.set(number, [
      `<<${size} /ColorSpace /DeviceGray /Length ${image.alpha.length}>>\nstream\n`,
      image.alpha,
      '\nendstream',
    ]);
    mask = ` /SMask ${number} 0 R`;
  }
  increment.objects.set(picture, [
    `<<${size} /ColorSpace /DeviceRGB${mask} /Length ${image.rgb.length}>>\nstream\n`,
    image.rgb,
    '\nendstream',
  ]);
  const [width, height] = [number(o.place.width), number(o.place.height)];
  const content = `q ${width} 0 0 ${height} 0 0 cm /Seal Do Q`;
  increment.objects.set(form, [
    `<</Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources <</XObject <</Seal ${picture} 0 R>>>> /Length ${content.length}>>\nstream\n${content}\nendstream`,
  ]);
  return form;
}

const rangeSpace = '0000000000 0000000000 0000000000';
const contentsMark = '/Contents <';

function signatureDict(o: SealOrder, reserved: number): string {
  const level = o.lock === 'no-changes' ? 1 : 2;
  const time = o.at.toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 ${rangeSpace}] ${contentsMark}${'0'.repeat(2 * reserved)}> /M (D:${time}+00'00') /Name ${textString(o.name)} /Reason ${textString(o.reason)} /Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P ${level} /V /1.2>>>>]>>`;
}

/** Fills in the fixed-width /ByteRange of the signature object that begins at `from`, and says where the hex string of /Contents begins and ends. */
function patchByteRange(out: Buffer, from: number, reserved: number): { start: number; end: number } {
  const start = out.indexOf(contentsMark, from, 'latin1') + contentsMark.length - 1;
  const end = start + 2 * reserved + 2;
  const numbers = [start, end, out.length - end].map((n) => String(n)).join(' ');
  out.write(numbers.padEnd(rangeSpace.length), out.indexOf(rangeSpace, from, 'latin1'), 'latin1');
  return { start, end };
}

function number(n: number): string {
  return String(Math.round(n * 1000) / 1000);
}
