/** One schema, read once at start. Every option says what it is for and what happens when it is wrong. */

export type Configuration = {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly database:
    | { readonly kind: 'socket'; readonly socketDir: string }
    | { readonly kind: 'url'; readonly url: string };
  readonly filesDir: string;
  readonly keysDir: string;
  readonly profile: string;
  readonly releases: string;
  readonly webDir: string | null;
  readonly calendar: string;
  readonly officeClock: string | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly registries: {
    readonly base: string;
    readonly tokenUrl: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly addresses: readonly string[];
    readonly file: string | null;
  };
  readonly timestampUrl: string;
  readonly smtp: { readonly host: string; readonly port: number; readonly from: string };
  readonly smsUrl: string;
  readonly roles: readonly ('web' | 'jobs' | 'clocks')[];
  readonly logLevel: string;
};

type Option = {
  readonly name: string;
  readonly fallback?: string;
  readonly meaning: string;
  readonly whenWrong: string;
};

/** Every option that `tuofu serve` reads from its environment; `docs/reference/configuration.md` is printed from this list. */
export const OPTIONS: readonly Option[] = [
  {
    name: 'TUOFU_MODE',
    fallback: 'production',
    meaning: '`demo` allows an office clock that can be set forward and http addresses; `production` refuses both.',
    whenWrong: 'Refuses to start.',
  },
  {
    name: 'TUOFU_HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on.',
    whenWrong: 'Refuses to start and names the address.',
  },
  {
    name: 'TUOFU_PORT',
    fallback: '8080',
    meaning: 'Port to listen on.',
    whenWrong: 'A taken port is named and the start refused.',
  },
  {
    name: 'TUOFU_PUBLIC_URL',
    meaning: 'The address under which people reach this city; QR codes carry it. https in production.',
    whenWrong: 'Refuses to start; a wrong host makes printed QR codes open the wrong page.',
  },
  {
    name: 'DATABASE_URL',
    fallback: '',
    meaning: 'postgres:// address of PostgreSQL 15 or later; its login must be able to SET ROLE tuofu_app.',
    whenWrong: 'Refuses to start and says what the database answered.',
  },
  {
    name: 'TUOFU_DATABASE_SOCKET',
    fallback: '',
    meaning: 'Socket folder of the embedded PostgreSQL; used when DATABASE_URL is empty.',
    whenWrong: 'Refuses to start.',
  },
  {
    name: 'TUOFU_FILES',
    meaning: 'Folder of uploaded and made files, by content.',
    whenWrong: 'Uploads fail with a clear answer; nothing is recorded.',
  },
  {
    name: 'TUOFU_KEYS',
    meaning: 'Folder with keys and trust list, mode 0700; private keys 0600.',
    whenWrong: 'Refuses to start when a private key can be read by others.',
  },
  {
    name: 'TUOFU_PROFILE',
    meaning: 'The city profile (JSON): offices, areas, officers, series, policies.',
    whenWrong: 'Refuses to start and names what is missing.',
  },
  {
    name: 'TUOFU_RELEASES',
    meaning: 'Folder of pack releases (`tuofu pack build`).',
    whenWrong: 'Refuses to start; a release that cases depend on must stay.',
  },
  {
    name: 'TUOFU_WEB',
    fallback: '',
    meaning: 'Folder of the built web apps (web/dist). Empty: the HTTP interface and the public pages only.',
    whenWrong: 'Refuses to start when the folder has no built apps.',
  },
  {
    name: 'TUOFU_CALENDAR',
    meaning: 'Folder of holiday notices by year (JSON).',
    whenWrong: 'Dates beyond the loaded years are shown as "N working days from D", never guessed.',
  },
  {
    name: 'TUOFU_OFFICE_CLOCK',
    fallback: '',
    meaning: "Demonstration only: file with the office clock's offset.",
    whenWrong: 'Refused in production.',
  },
  {
    name: 'TUOFU_OIDC_ISSUER',
    meaning: 'OpenID Connect issuer; there are no passwords in Tuofu.',
    whenWrong: 'Signing in answers 503 until the issuer answers; everything public works on.',
  },
  {
    name: 'TUOFU_OIDC_CLIENT_ID',
    fallback: 'tuofu',
    meaning: 'Client id at the issuer.',
    whenWrong: 'Signing in is refused by the issuer.',
  },
  {
    name: 'TUOFU_OIDC_CLIENT_SECRET',
    meaning: 'Client secret at the issuer.',
    whenWrong: 'Signing in is refused by the issuer.',
  },
  {
    name: 'TUOFU_REGISTRIES',
    meaning: "Base address of the registries' gateway.",
    whenWrong: 'Registries count as unavailable: fields open for hand entry and officers see it.',
  },
  { name: 'TUOFU_REGISTRIES_TOKEN_URL', meaning: 'OAuth 2 token address of the gateway.', whenWrong: 'As above.' },
  {
    name: 'TUOFU_REGISTRIES_CLIENT_ID',
    fallback: 'tuofu',
    meaning: 'Client id at the gateway.',
    whenWrong: 'As above.',
  },
  { name: 'TUOFU_REGISTRIES_CLIENT_SECRET', meaning: 'Client secret at the gateway.', whenWrong: 'As above.' },
  {
    name: 'TUOFU_REGISTRIES_ADDRESSES',
    fallback: '',
    meaning:
      "Private IP addresses or networks (10.8.0.0/24), separated by commas, that the gateway's name may resolve to; checked when connecting.",
    whenWrong:
      'A text that is no address refuses the start; without it the gateway counts as unavailable (ADDRESS_NOT_ALLOWED).',
  },
  {
    name: 'TUOFU_REGISTRIES_FILE',
    fallback: '',
    meaning:
      'JSON file of the registries that are not asked at the common gateway, by name: `base`, `tokenUrl`, `clientId`, `clientSecret`, `tls` (files `ca`, `cert`, `key`), `xRoad` or `sharing` for those ways, `timeoutMs`, `retries`, `fresh`. It holds secrets: mode 0600.',
    whenWrong: 'Refuses to start and names every problem.',
  },
  {
    name: 'TUOFU_TSA_URL',
    meaning: 'RFC 3161 time-stamp authority.',
    whenWrong: 'Papers wait and are retried; the failure is visible to staff; the decision stands.',
  },
  {
    name: 'TUOFU_SMTP_HOST',
    fallback: '127.0.0.1',
    meaning: 'Mail relay.',
    whenWrong: 'Messages are retried; the failure is visible to staff.',
  },
  { name: 'TUOFU_SMTP_PORT', fallback: '25', meaning: 'Port of the mail relay.', whenWrong: 'As above.' },
  {
    name: 'TUOFU_SMTP_FROM',
    fallback: 'tuofu@localhost',
    meaning: 'Sender of mails.',
    whenWrong: 'The relay may refuse the mails.',
  },
  {
    name: 'TUOFU_SMS_URL',
    meaning: 'HTTP gateway for text messages.',
    whenWrong: 'Messages are retried; the failure is visible to staff.',
  },
  {
    name: 'TUOFU_ROLES',
    fallback: 'web,jobs,clocks',
    meaning: 'What this node does; any number of nodes share one database.',
    whenWrong: 'Refuses to start.',
  },
  { name: 'TUOFU_LOG', fallback: 'info', meaning: 'Log level (pino).', whenWrong: 'Refuses to start.' },
];

export class ConfigurationError extends Error {}

/** Reads the configuration; throws ConfigurationError with every problem named at once. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const problems: string[] = [];
  const get = (name: string): string => {
    const option = OPTIONS.find((o) => o.name === name);
    if (!option) throw new Error(`option ${name} is not declared`);
    const value = env[name] ?? option.fallback;
    if (value === undefined) problems.push(`${name} is missing: ${option.meaning}`);
    return value ?? '';
  };
  const oneOf = <T extends string>(name: string, words: readonly T[]): T => {
    const value = get(name) as T;
    if (!words.includes(value)) problems.push(`${name} must be one of ${words.join(', ')}; it is "${value}"`);
    return value;
  };
  const port = (name: string): number => {
    const value = Number(get(name));
    if (!Number.isInteger(value) || value < 0 || value > 65_535) problems.push(`${name} must be a port number`);
    return value;
  };
  const mode = oneOf('TUOFU_MODE', ['demo', 'production']);
  const url = (name: string): string => {
    const value = get(name);
    const parsed = URL.parse(value);
    if (value && !parsed) problems.push(`${name} is not an address: "${value}"`);
    else if (parsed && mode === 'production' && parsed.protocol !== 'https:')
      problems.push(`${name} must be https in production`);
    return value.replace(/\/$/, '');
  };
  const databaseUrl = get('DATABASE_URL');
  const socketDir = get('TUOFU_DATABASE_SOCKET');
  if (!databaseUrl && !socketDir)
    problems.push('DATABASE_URL is missing (or TUOFU_DATABASE_SOCKET for the embedded database)');
  const officeClock = get('TUOFU_OFFICE_CLOCK');
  if (officeClock && mode === 'production')
    problems.push('TUOFU_OFFICE_CLOCK is refused in production: law reads the system clock there');
  const roles = get('TUOFU_ROLES')
    .split(',')
    .map((r) => r.trim());
  for (const role of roles)
    if (!['web', 'jobs', 'clocks'].includes(role))
      problems.push(`TUOFU_ROLES knows web, jobs and clocks; not "${role}"`);
  const configuration: Configuration = {
    mode,
    host: get('TUOFU_HOST'),
    port: port('TUOFU_PORT'),
    publicUrl: url('TUOFU_PUBLIC_URL'),
    database: databaseUrl ? { kind: 'url', url: databaseUrl } : { kind: 'socket', socketDir },
    filesDir: get('TUOFU_FILES'),
    keysDir: get('TUOFU_KEYS'),
    profile: get('TUOFU_PROFILE'),
    releases: get('TUOFU_RELEASES'),
    webDir: get('TUOFU_WEB') || null,
    calendar: get('TUOFU_CALENDAR'),
    officeClock: officeClock || null,
    oidc: {
      issuer: url('TUOFU_OIDC_ISSUER'),
      clientId: get('TUOFU_OIDC_CLIENT_ID'),
      clientSecret: get('TUOFU_OIDC_CLIENT_SECRET'),
    },
    registries: {
      base: url('TUOFU_REGISTRIES'),
      tokenUrl: url('TUOFU_REGISTRIES_TOKEN_URL'),
      clientId: get('TUOFU_REGISTRIES_CLIENT_ID'),
      clientSecret: get('TUOFU_REGISTRIES_CLIENT_SECRET'),
      addresses: get('TUOFU_REGISTRIES_ADDRESSES')
        .split(',')
        .map((a) => a.trim())
        .filter(Boolean),
      file: get('TUOFU_REGISTRIES_FILE') || null,
    },
    timestampUrl: url('TUOFU_TSA_URL'),
    smtp: { host: get('TUOFU_SMTP_HOST'), port: port('TUOFU_SMTP_PORT'), from: get('TUOFU_SMTP_FROM') },
    smsUrl: url('TUOFU_SMS_URL'),
    roles: roles as Configuration['roles'],
    logLevel: oneOf('TUOFU_LOG', ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  };
  if (problems.length > 0)
    throw new ConfigurationError(`the configuration does not hold:\n${problems.map((p) => `- ${p}`).join('\n')}`);
  return configuration;
}
