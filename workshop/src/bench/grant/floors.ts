import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { qrSvg } from '@tuofu/documents';
import { createReader } from '@tuofu/reading';
import { httpTimestampClient, type KeyRing } from '@tuofu/seal';
import { connectHttp } from '../http-client.ts';
import { saveBody } from '../lives.ts';
import { makePeer, threeInserts } from '../pgbench.ts';
import type { Node, Stage } from '../stage.ts';
import { median } from '../statistics.ts';
import { bareTypst } from './typst-floor.ts';

/** Milliseconds of each part that no way from grant to licence can do without; `readBack` is not among the strict ones. */
export type Floors = {
  readonly hop: number;
  readonly commits: number;
  readonly typst: number;
  readonly signature: number;
  readonly readBack: number;
};

export const strictSum = (f: Floors): number => f.hop + f.commits + f.typst + f.signature;

export type FloorMeter = { measure(samples: number): Promise<Floors>; stop(): Promise<void> };

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

/** Measures the floors against the same node, cluster, time-stamp authority and key as the product uses; each p50 of `samples`. */
export function openFloorMeter(stage: Stage, node: Node, ring: KeyRing, officeCode: string): FloorMeter {
  const typeset = bareTypst(stage.root);
  const reader = createReader({ children: 1 });
  const stamps = httpTimestampClient(stage.running.addresses.timestamps);
  const peer = makePeer(stage.socketDir, stage.scratch);
  const file = path.join(stage.scratch, 'floor.pdf');
  let drawn = 0;

  async function hop(): Promise<number> {
    const connection = connectHttp(node.port);
    const took: number[] = [];
    for (let i = 0; i < 60; i += 1) took.push((await timed(() => connection.request('GET', '/health/live', ''))).ms);
    connection.close();
    return median(took.slice(10));
  }

  /** Two transactions one after the other, each with event, projection and outbox row of the smallest save. */
  async function commits(): Promise<number> {
    const run = await peer.run([{ name: 'commit', sql: threeInserts('p1'), weight: 1 }], {
      clients: 1,
      seconds: 1,
      variables: { p1: saveBody(stage.firm, '1K', 1) },
    });
    return 2 * run.latencyMs;
  }

  return {
    async measure(samples) {
      const typst: number[] = [];
      const signature: number[] = [];
      const readBack: number[] = [];
      const hopMs = await hop();
      const commitsMs = await commits();
      for (let i = 0; i < samples; i += 1) {
        drawn += 1;
        const { data, hidden } = licenceLike(stage, drawn);
        const typesetting = await timed(() => typeset(data, hidden));
        typst.push(typesetting.ms);
        const sealing = await timed(async () => {
          const signed = await ring.seal(officeCode).sign(typesetting.value);
          await stamps.stamp(new Uint8Array(crypto.createHash('sha256').update(signed).digest()));
        });
        signature.push(sealing.ms);
        fs.writeFileSync(file, typesetting.value);
        const read = await timed(() => reader.text(file));
        readBack.push(read.ms);
        if (!read.value.replace(/\s/g, '').includes(data.licenceNo))
          throw new Error('the floor typeset a licence without its number');
      }
      return {
        hop: hopMs,
        commits: commitsMs,
        typst: median(typst),
        signature: median(signature),
        readBack: median(readBack),
      };
    },
    stop: () => reader.stop(),
  };
}

/** What the product prints on a licence of this firm, each time with other numbers, premises and code. */
function licenceLike(stage: Stage, n: number) {
  const number = String(n).padStart(6, '0');
  const digits = crypto.createHash('sha512').update(number).digest();
  const code = digits.toString('hex').toUpperCase();
  const licenceNo = `东澜望潮危化经〔2026〕${number}号`;
  const credential = BigInt(`0x${digits.toString('hex')}${digits.toString('hex')}${digits.toString('hex')}`);
  const data = {
    title: '危险化学品经营许可证',
    number: licenceNo,
    office: { name: '望潮区应急管理局' },
    date: '2026年7月1日',
    demo: '演示文件 不具有法律效力',
    case: { number: `990203-2026-${number}` },
    licenceNo,
    holder: stage.firm.name,
    registeredAddress: stage.firm.address,
    premises: `${stage.firm.address}分${number}号`,
    storage: '无',
    legalRepresentative: stage.firm.legalRepresentative,
    mode: '不带有储存设施的经营***',
    scope: `${stage.firm.scope.map((s) => s.name).join('、')}***`,
    issuedOn: '2026年7月1日',
    validFrom: '2026年7月1日',
    validTo: '2029年6月30日',
    eLicenceId: `1.2.156.3005.2.${code.slice(0, 24)}.${code.slice(24, 42)}.001.X`,
    typedCode: code.slice(0, 16).replace(/(.{4})(?=.)/g, '$1-'),
  };
  return { data, hidden: { qr: qrSvg(`HTTP://LOCALHOST:20000/C/${code.slice(0, 26)}#${credential}`) } };
}
