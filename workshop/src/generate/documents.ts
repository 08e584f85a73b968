import fs from 'node:fs';
import path from 'node:path';
import { createPress, kitFiles } from '@tuofu/documents';
import { createReader } from '@tuofu/reading';
import sharp from 'sharp';

const MARK = '虚构样张 仅供测试';
const RULES = [
  '全员安全生产责任制',
  '危险化学品购销管理制度',
  '危险化学品安全管理制度',
  '安全投入保障制度',
  '安全生产奖惩制度',
  '安全生产教育培训制度',
  '隐患排查治理制度',
  '安全风险管理制度',
  '应急管理制度',
  '事故管理制度',
  '职业卫生管理制度',
  '业务员岗位操作规程',
];

/** A file as an applicant would upload it. */
export type DemoFile = {
  readonly slot: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

type Facts = {
  readonly name: string;
  readonly uscc: string;
  readonly legalRepresentative: string;
  readonly address: string;
  readonly principal: {
    readonly name: string;
    readonly idNo: string;
    readonly certificateNo: string;
    readonly validFrom: string;
    readonly validTo: string;
  };
  readonly officer: {
    readonly name: string;
    readonly idNo: string;
    readonly certificateNo: string;
    readonly validFrom: string;
    readonly validTo: string;
  };
  readonly filingNo: string;
  /** What the contract states; parts that are not given are those of the firm. */
  readonly lease: {
    readonly start: string;
    readonly end: string;
    readonly area: string;
    readonly lessee?: string;
    readonly lesseeUscc?: string;
    readonly address?: string;
  };
};

/** The firm D3 of the demo city with everything in order on 2026-07-01. */
export const GREEN_D3: Facts = {
  name: '临澜市澄海化工贸易有限公司',
  uscc: '91990203MA3BK8G054',
  legalRepresentative: '周亦衡',
  address: '东海省临澜市望潮区长汀路186号甲3号楼1单元802室',
  principal: {
    name: '周亦衡',
    idNo: '990203198012173415',
    certificateNo: 'LL-A2300B8160',
    validFrom: '2026-05-18',
    validTo: '2029-05-17',
  },
  officer: {
    name: '示例安丙',
    idNo: '990203190003030061',
    certificateNo: 'LL-A2500D0302',
    validFrom: '2025-03-10',
    validTo: '2028-03-09',
  },
  filingNo: '9902032024-0368',
  lease: { start: '2023年3月1日', end: '2028年2月29日', area: '326.50' },
};

/**
 * Makes the set of documents that a firm uploads: a scanned business licence (PNG), a born-digital lease (PDF), safety certificates (PDF
 * and photo), filing form, list of rules and no-storage undertaking. Everything is drawn here and marked as fictional.
 */
export async function generateDocuments(facts: Facts): Promise<DemoFile[]> {
  const press = createPress({ threads: 1 });
  const reader = createReader({ children: 1 });
  const scratch = fs.mkdtempSync(path.join((await import('node:os')).tmpdir(), 'tuofu-generate-'));
  const files: Record<string, string> = { ...kitFiles };
  const templates = path.join(import.meta.dirname, 'templates');
  for (const file of fs.readdirSync(templates))
    files[`templates/${file}`] = fs.readFileSync(path.join(templates, file), 'utf8');
  const pdf = async (name: string, data: Record<string, unknown>) =>
    (
      await press.render({
        files,
        template: `templates/${name}.typ`,
        data: { ...data, demo: MARK } as never,
        preview: false,
        at: '2026-06-30T08:00:00Z',
      })
    ).pdf;
  const raster = async (bytes: Uint8Array, width: number) => {
    const file = path.join(scratch, 'page.pdf');
    fs.writeFileSync(file, bytes);
    return reader.page(file, { mediaType: 'application/pdf', page: 1, width });
  };
  const certificate = (who: Facts['principal'], post: string) =>
    pdf('safety-certificate', {
      ...who,
      unitType: '危险化学品经营单位',
      post,
      firstIssuedOn: who.validFrom,
      issuer: '临澜市应急管理局',
    });
  try {
    const licence = await pdf('business-licence', {
      name: facts.name,
      uscc: facts.uscc,
      companyType: '有限责任公司(自然人投资或控股)',
      legalRepresentative: facts.legalRepresentative,
      capital: '伍佰万元整',
      established: '2018年07月16日',
      address: facts.address,
      scope: '一般项目：化工产品销售（不含许可类化工产品）；国内贸易代理。许可项目：危险化学品经营。',
      registrar: '临澜市望潮区市场监督管理局',
      registeredOn: '2023年04月03日',
    });
    const common = { name: facts.name, uscc: facts.uscc };
    return [
      {
        slot: 'M5',
        name: '营业执照扫描件.png',
        mediaType: 'image/png',
        bytes: await scan(await raster(licence, 2339), 0.6),
      },
      {
        slot: 'M4',
        name: '房屋租赁合同.pdf',
        mediaType: 'application/pdf',
        bytes: await pdf('lease', {
          contractNo: 'WCZL-2023-0B17',
          lessor: '临澜市望潮资产经营有限公司',
          lessorUscc: '9199020306908B7D3T',
          lessee: facts.lease.lessee ?? facts.name,
          lesseeUscc: facts.lease.lesseeUscc ?? facts.uscc,
          address: facts.lease.address ?? facts.address,
          area: facts.lease.area,
          start: facts.lease.start,
          end: facts.lease.end,
          signedOn: '2023年2月20日',
        }),
      },
      {
        slot: 'M3',
        name: '主要负责人合格证.pdf',
        mediaType: 'application/pdf',
        bytes: await certificate(facts.principal, '主要负责人'),
      },
      {
        slot: 'M3',
        name: '安全管理人员合格证.jpg',
        mediaType: 'image/jpeg',
        bytes: await photograph(await raster(await certificate(facts.officer, '安全生产管理人员'), 1700), -1.1),
      },
      {
        slot: 'M6',
        name: '应急预案备案登记表.pdf',
        mediaType: 'application/pdf',
        bytes: await pdf('emergency-plan-filing', {
          ...common,
          filingNo: facts.filingNo,
          address: facts.address,
          legalRepresentative: facts.legalRepresentative,
          issuer: '临澜市望潮区应急管理局',
          filedOn: '2024年5月30日',
        }),
      },
      {
        slot: 'M2',
        name: '制度目录清单.pdf',
        mediaType: 'application/pdf',
        bytes: await pdf('rules-list', { name: facts.name, rules: RULES, date: '2026年6月20日' }),
      },
      {
        slot: 'M10',
        name: '无储存承诺书.pdf',
        mediaType: 'application/pdf',
        bytes: await pdf('no-storage-undertaking', { ...common, date: '2026年6月20日' }),
      },
    ];
  } finally {
    await Promise.allSettled([press.stop(), reader.stop()]);
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** A flatbed scan: slightly turned, a little noise, grey paper. */
async function scan(png: Uint8Array, degrees: number): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const noise = await sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 14 } },
  })
    .png()
    .toBuffer();
  const noisy = await sharp(png)
    .composite([{ input: noise, blend: 'soft-light' }])
    .png()
    .toBuffer();
  return new Uint8Array(
    await sharp(noisy).rotate(degrees, { background: '#f4f2ee' }).png({ palette: true, colours: 64 }).toBuffer(),
  );
}

/** A phone's photograph: turned, softened, darker to one side, compressed, with camera data in it that must not survive. */
async function photograph(png: Uint8Array, degrees: number): Promise<Uint8Array> {
  const turned = await sharp(png).rotate(degrees, { background: '#7a756c' }).blur(0.6).png().toBuffer();
  const { width = 0, height = 0 } = await sharp(turned).metadata();
  const shade = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#000" stop-opacity="0.28"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );
  return new Uint8Array(
    await sharp(turned)
      .composite([{ input: shade }])
      .withExif({ IFD0: { Make: 'Tuofu demo camera', Artist: 'fictional' } })
      .jpeg({ quality: 80 })
      .toBuffer(),
  );
}
