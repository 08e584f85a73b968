import type { Calendar } from '@tuofu/domain';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import type { CaseDesk } from '../cases/case-desk.ts';
import type { CityProfile } from '../city/profile.ts';
import type { LicenceDesk } from '../licences/licence-desk.ts';
import type { Releases } from '../releases/releases.ts';
import type {
  CaseLists,
  FileStore,
  Journal,
  Ledger,
  LicenceLists,
  Log,
  NumberRegister,
  OfficeClock,
  Post,
  PressDesk,
  Queue,
  ReadingDesk,
  RegistryDesk,
  SealDesk,
  Sessions,
} from './ports.ts';

/** Everything that a route or a job may reach, as small ports; `server/src/office.ts` wires the real rooms behind them. */
export type Office = {
  readonly profile: CityProfile;
  readonly releases: Releases;
  /** Folder of the built web apps; null serves the interface without them. */
  readonly webDir: string | null;
  /** The working days as this node knows them at this moment. */
  readonly calendar: Calendar;
  readonly calendars: OfficeCalendar;
  readonly clock: OfficeClock;
  readonly publicUrl: string;
  readonly mode: 'demo' | 'production';
  readonly cases: CaseDesk;
  readonly journal: Journal;
  readonly lists: CaseLists;
  readonly licences: LicenceDesk & LicenceLists;
  readonly files: FileStore;
  readonly sessions: Sessions;
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly numbers: NumberRegister;
  readonly registries: RegistryDesk;
  readonly reading: ReadingDesk;
  readonly press: PressDesk;
  readonly seals: SealDesk;
  readonly post: Post;
  readonly log: Log;
  /** Whether an error means that the database is away: it may be tried again, and nobody knows whether it took effect. */
  isOutage(error: unknown): boolean;
};
