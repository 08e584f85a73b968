import type { RegistryId } from '@tuofu/registries';

/** An office that handles cases. `complaintLine` is fictional (0990-0000-00xx); `court` says 演示. */
export type DemoOffice = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly area: string;
  readonly level: 'city' | 'county';
  /** The items that this office handles and the others do not. */
  readonly items?: readonly string[];
  readonly licenceSeries: string;
  readonly documentPrefix: string;
  readonly reconsiderationBody: string;
  readonly court: string;
  readonly complaintLine: string;
  readonly address: string;
};

/** `operate` may set the office clock of a demonstration; it is no duty in a case. */
export type DemoOfficer = {
  readonly account: string;
  readonly name: string;
  readonly office: string;
  readonly duties: readonly ('handle' | 'decide' | 'operate')[];
  readonly certificateNo: string;
};

/** One city as data: everything keyed by its own authority. */
export type CityPart = {
  readonly city: {
    readonly code: string;
    readonly name: string;
    readonly province: string;
    readonly authority: number;
    readonly certTypeCode: string;
    readonly ownerCode: string;
    readonly timeZone: string;
  };
  readonly offices: readonly DemoOffice[];
  readonly areas: readonly { readonly code: string; readonly name: string; readonly office: string }[];
  readonly officers: readonly DemoOfficer[];
  readonly demo: true;
  readonly marks: {
    readonly document: string;
    readonly documentEn: string;
    readonly seal: string;
    readonly preview: string;
  };
  /** Document kind to the organ's series word, e.g. acceptance-notice to 应急许受. */
  readonly documentSeries: Readonly<Record<string, string>>;
  /** Series of items that are not numbered like the flagship. */
  readonly items: Readonly<
    Record<
      string,
      {
        readonly documentSeries?: Readonly<Record<string, string>>;
        readonly licenceSeries?: Readonly<Record<string, string>>;
        readonly licenceSuffix?: string;
        readonly certTypeCode?: string;
      }
    >
  >;
  readonly reconsiderationChannel: string;
  readonly policies: Readonly<
    Record<
      string,
      { readonly needed?: boolean; readonly years?: number; readonly basis: string; readonly basisEn: string }
    >
  >;
};

/** Who keeps a registry, and by what article and for what purpose it may be asked. */
export type RegistrySource = {
  readonly name: string;
  readonly nameEn: string;
  readonly keeper: string;
  readonly article: string;
  readonly purpose: string;
};

export type CityProfile = CityPart & {
  readonly format: 1;
  readonly registries: Readonly<Record<RegistryId, RegistrySource>>;
  /** Cities beside this one, each with its own authority; they share nothing with it but the registries' protocol. */
  readonly otherCities: readonly CityPart[];
};

export type Represented = {
  readonly uscc: string;
  readonly name: string;
  readonly role: 'legal-representative' | 'agent';
};

/** Who can sign in at the simulated identity provider. */
export type Account =
  | {
      readonly account: string;
      readonly kind: 'person';
      readonly name: string;
      readonly idNo: string;
      readonly phone: string;
      readonly email: string;
      readonly represents: readonly Represented[];
    }
  | {
      readonly account: string;
      readonly kind: 'officer';
      readonly name: string;
      readonly office: string;
      readonly email: string;
    };

/** What each registry holds; every value is text, days are `YYYY-MM-DD`, areas are m² as decimal text. */
export type RegistryData = Readonly<Record<RegistryId, readonly Readonly<Record<string, string>>[]>>;

/** A firm of demo-city.md with the case that its story needs; `majorHazardS` is the exact GB 18218 sum, tonnes are decimal text. */
export type DemoFirm = {
  readonly id: 'D1' | 'D2' | 'D3' | 'D4' | 'D5';
  readonly account: string;
  readonly name: string;
  readonly uscc: string;
  readonly legalRepresentative: string;
  readonly legalRepresentativeId: string;
  readonly address: string;
  readonly safetyOfficer: { readonly name: string; readonly idNo: string; readonly certificateNo: string };
  readonly mode: 'no-storage' | 'with-storage' | 'warehousing' | 'petrol-station';
  readonly modeText: string;
  readonly premisesKind: 'owned' | 'rented';
  readonly premisesArea: string;
  readonly storage: string;
  readonly units: readonly {
    readonly unit: string;
    readonly chemical: string;
    readonly cas: string;
    readonly tonnes: string;
  }[];
  readonly scope: readonly { readonly name: string; readonly cas: string }[];
  readonly scopeText: string;
  readonly majorHazardS: string;
  readonly level: 'city' | 'county';
  readonly office: string;
  readonly filedOn: string;
  readonly decidedOn: string;
  readonly licenceNo: string;
  readonly eLicenceId: string;
  readonly validFrom: string;
  readonly validTo: string;
};

/** Everything that the workshop, the simulators and the story need to know of the demonstration city. */
export type DemoCity = {
  readonly profile: CityProfile;
  readonly accounts: readonly Account[];
  readonly registryData: RegistryData;
  readonly firms: readonly DemoFirm[];
};
