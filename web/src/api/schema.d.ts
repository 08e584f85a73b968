/** Made from docs/reference/openapi.json by `npm run reference`; never edited by hand. */

export interface paths {
    readonly "/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Begin signing in */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly return?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Go on there */
                readonly 303: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign-in/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Return from the identity provider */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Go on there */
                readonly 303: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Signed out */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Who is signed in. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Front page */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
                /** @description A page that says what to do */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/C/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The page that a licence's QR code opens */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
                /** @description A page that says what to do */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/c": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Check a typed code */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly code?: string;
                    readonly lang?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
                /** @description A page that says what to do */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/html": string;
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/licences/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Live status of a licence by the id in its QR code */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What the public sees of a licence, and its status now. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PublicLicence"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/codes/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Live status of a licence by its typed code */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What the public sees of a licence, and its status now. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PublicLicence"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/trust": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Certificates and QR keys that this city stands for */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Whom a verifier of this city believes. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrustStore"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Service items */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Every service item in its newest release. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Items"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/items/{item}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One service item in full: fields, materials, limits, basis, texts */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Digest of a release, e.g. that of a case; the newest when absent. */
                    readonly release?: string;
                };
                readonly header?: never;
                readonly path: {
                    readonly item: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A service item in full; `texts` are the words of its pack; `legal.<id>` are the norms it names, `law.<reference>` every Chinese legal reference of the item and its cases. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Item"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/public/city": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The city, its offices and its day */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The city, its offices, and today in the offices' time; `mark` is empty outside a demonstration. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["City"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** My cases */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The cases of the account, the latest change first. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MyCases"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Open a draft for a service item */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly item: string;
                        /** @description What is asked for (业务类型); a first application when absent. */
                        readonly kind?: "first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation";
                        /** @description Id of the licence that it is about; for every kind but the first. */
                        readonly licence?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Save answers; what is not named stays */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly answers: {
                            readonly [key: string]: string | boolean | readonly {
                                readonly [key: string]: string;
                            }[];
                        };
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/prefill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Fill the form from registries (秒填) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description Which fields were filled, and what each registry said. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["PrefillAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/filing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** File the application (提交申请); the statutory clocks start */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description File although required things are missing; the law turns nobody away at the door (行政许可法第三十二条). */
                        readonly insist?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description The application is filed under this number. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FilingAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/corrections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Deliver the corrections asked for (提交补正) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw the application before the decision; no reason is owed */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | {
                        /** @description Why, if the applicant likes to say it; the law asks for no reason. */
                        readonly reason?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/materials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Upload a material (multipart: slot, file) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file is kept. */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["UploadAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/materials/{material}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove an uploaded material from the draft */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly material: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/materials/{material}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The uploaded file, as an attachment */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly material: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/materials/{material}/pages/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One page of an uploaded file as a picture */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly material: string;
                    readonly page: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "image/png": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/documents/{document}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An official paper or the licence (PDF), by its number */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly document: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Accept the application (受理) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/correction-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Serve the one complete correction notice (一次性补正告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly defects: readonly {
                            readonly subject: string;
                            readonly problem: string;
                            readonly cure: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/non-acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Do not accept, naming the competent authority (不予受理) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground?: "not-needed" | "not-competent" | "false-materials";
                        readonly competentAuthority: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/findings/{finding}/setting-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set a difference aside, with a reason, in the own name */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/checklist/{item}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Answer one line of the checklist (审查清单) */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly result: "met" | "not-met" | "not-applicable";
                        readonly note: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/site-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record an on-site check by two officers (现场核查) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly checkedOn: string;
                        readonly officers: readonly string[];
                        readonly result: "passed" | "failed";
                        readonly items: readonly {
                            readonly item: string;
                            readonly result: "met" | "not-met" | "not-applicable";
                            readonly note: string;
                        }[];
                        readonly conclusion: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/comparison": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Compare form, materials and registries again, now */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/grant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Grant the licence, or the benefit (准予许可、准予给付) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The licence is granted under these numbers. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["GrantAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve the cancellation that the holder applied for (准予注销) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuse, with reasons from the checklist and remedies (不予许可) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reasons: readonly {
                            readonly checklistItem: string;
                            readonly clause: string;
                            readonly text: string;
                            readonly evidence: string;
                            readonly cure: string;
                        }[];
                        readonly falseMaterials?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/pre-check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Show the draft to the competent office for advice (核查预审); filing stays open */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/pre-check-advice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Advise on a draft that was shown; binds nobody */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly subject: string;
                        readonly advice: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/procedures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Announce a procedure of article 45 and the time it needs (需时告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly procedure: "expert-review" | "inspection" | "testing" | "quarantine" | "appraisal" | "tender" | "auction";
                        readonly reason: string;
                        readonly from: string;
                        readonly workingDays: number;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/time-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Announce a procedure of article 45 and the time it needs (需时告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly procedure: "expert-review" | "inspection" | "testing" | "quarantine" | "appraisal" | "tender" | "auction";
                        readonly reason: string;
                        readonly from: string;
                        readonly workingDays: number;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/procedure-outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record the outcome of an announced procedure */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly endedOn: string;
                        readonly outcome: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/site-check-notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Announce the site check (现场核查通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly plannedOn: string;
                        readonly officers: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/site-check-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Announce the site check (现场核查通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly plannedOn: string;
                        readonly officers: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/rectifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Order what the site check found to be put right (整改通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly dueOn: string;
                        readonly defects: readonly {
                            readonly subject: string;
                            readonly problem: string;
                            readonly cure: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/rectification-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Order what the site check found to be put right (整改通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly dueOn: string;
                        readonly defects: readonly {
                            readonly subject: string;
                            readonly problem: string;
                            readonly cure: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/rectification-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Report what was put right (整改报告) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly report: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/hearing-rights": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tell a party of its right to a hearing (听证告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly party: "applicant" | "third-party";
                        readonly name: string;
                        readonly matter: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/hearing-right-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Tell a party of its right to a hearing (听证告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly party: "applicant" | "third-party";
                        readonly name: string;
                        readonly matter: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/hearing-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for a hearing; an officer notes the request of a third party */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly requestedOn: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/hearing-waivers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Waive the hearing */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a statement on the matter that was told (陈述、申辩) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/hearings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Call a hearing (听证通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "law" | "public-interest" | "request";
                        readonly rightNoticeNo: string | null;
                        readonly calledFor: string;
                        readonly place: string;
                        readonly chair: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/hearing-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Call a hearing (听证通知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "law" | "public-interest" | "request";
                        readonly rightNoticeNo: string | null;
                        readonly calledFor: string;
                        readonly place: string;
                        readonly chair: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/hearing-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record the hearing, by its chair (听证笔录) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly heldOn: string;
                        readonly parties: readonly {
                            readonly name: string;
                            readonly role: string;
                            readonly signed: boolean;
                        }[];
                        readonly summary: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/hearing-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Record the hearing, by its chair (听证笔录) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly heldOn: string;
                        readonly parties: readonly {
                            readonly name: string;
                            readonly role: string;
                            readonly signed: boolean;
                        }[];
                        readonly summary: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/opinions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give the view of one level of the sign-off chain (逐级审签) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly level: string;
                        readonly proposal: "grant" | "refuse";
                        readonly view: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/legal-opinions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give the opinion of the legal check (法制审核) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly agrees: boolean;
                        readonly view: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Extend the limit once, with reasons (延期) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        readonly approval?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/extension-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Extend the limit once, with reasons (延期) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                        readonly approval?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/office-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask another office for its opinion (征求意见) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly office: string;
                        readonly question: string;
                        readonly workingDays: number;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/office-request": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Ask another office for its opinion (征求意见) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly office: string;
                        readonly question: string;
                        readonly workingDays: number;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/office-answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer for the office that was asked */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly requestNo: string;
                        readonly agrees: boolean;
                        readonly view: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/recusals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Recuse an officer from the case (回避) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly officer: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/termination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End the case without decision (终止办理) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "applicant-ended" | "object-gone" | "withdrawn-by-law";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/termination-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: End the case without decision (终止办理) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "applicant-ended" | "object-gone" | "withdrawn-by-law";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/filing-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record a filing (备案) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/filing-certificate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of the paper of this act: Record a filing (备案) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": null | Record<string, never>;
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/voided-numbers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take the number of a paper that is not made out of use (文号作废); the paper follows under the next one */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly document: string;
                        readonly number: string;
                        readonly ground: "cannot-be-made" | "mistaken";
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/report-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Attach a photograph or a document to the report of what was put right (multipart: file) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file is kept and goes with the report. */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReportFileAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/report-files/{attachment}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Take a file away from the report before it is sent */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly attachment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The act is durable when this is answered. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/report-files/{attachment}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file of the report, as an attachment */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly attachment: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/report-files/{attachment}/pages/{page}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One page of a file of the report as a picture; none of a file that cannot be drawn */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly attachment: string;
                    readonly page: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "image/png": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/{document}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Preview of a paper that asks for no words: 预览, no seal, no number */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                    readonly document: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/correction-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly defects: readonly {
                            readonly subject: string;
                            readonly problem: string;
                            readonly cure: string;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/non-acceptance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground?: "not-needed" | "not-competent" | "false-materials";
                        readonly competentAuthority: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/site-check-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly checkedOn: string;
                        readonly officers: readonly string[];
                        readonly result: "passed" | "failed";
                        readonly items: readonly {
                            readonly item: string;
                            readonly result: "met" | "not-met" | "not-applicable";
                            readonly note: string;
                        }[];
                        readonly conclusion: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/previews/decision-refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reasons: readonly {
                            readonly checklistItem: string;
                            readonly clause: string;
                            readonly text: string;
                            readonly evidence: string;
                            readonly cure: string;
                        }[];
                        readonly falseMaterials?: boolean;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One case in full */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description One case in full. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened in a case since its filing, and who did it (办理经过) */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The course of a case since its filing (办理经过). */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Timeline"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/inbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases of my office by strict due date */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly afterDue?: string;
                    readonly afterCase?: string;
                    readonly phases?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The cases of the office by strict due date; `next` asks for the following page. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Inbox"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/office-questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What other offices have asked mine and mine has not answered yet (来函征求意见) */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The most urgent first. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OfficeQuestions"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who looked at my data (谁查过我的数据) */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The newest first. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Ledger"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/filed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Exact copy of what was filed or delivered as corrections, with its SHA-256 */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which delivery, as `deliveries` of the case counts them; 1, the filing, when it is left out. */
                    readonly delivery?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The copy of a delivery: `sha256` over the canonical JSON (RFC 8785) of `copy`; `journal` is its place in the event chain. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FiledCopy"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/cases/{case}/filed.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same copy for reading and printing (PDF, not sealed) */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which delivery, as `deliveries` of the case counts them; 1, the filing, when it is left out. */
                    readonly delivery?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Id of the case */
                    readonly case: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The licences of my firms, and what may be applied for with each; for officers one by its number */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Licence number; officers find a licence of their office by it. */
                    readonly number?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Licences that the caller has to do with. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Licences"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licence-searches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Look through the licences of my office, and of those below it, by number and page by page */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description Part of the number or of a holder's name. */
                        readonly search?: string;
                        /** @description Status as a word of the law, e.g. suspended. */
                        readonly status?: string;
                        /** @description Service item. */
                        readonly item?: string;
                        /** @description Code of one of the offices that are answered. */
                        readonly office?: string;
                        /** @description As `next` was answered: the page that begins after this number. */
                        readonly after?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Licences of the reader's office and of those below it, by number; `next` asks for the following page. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OfficeLicences"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to a licence since its grant, and who did it; no personal value */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The course of a case since its filing (办理经过). */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Timeline"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One licence in full: versions, conditions, what was announced and decided, what may be done */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A licence in full. `doubts` names settings that are practice and not law; officers alone see them. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceView"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/documents/{document}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A paper of the licence, or one of its certificates (PDF) */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                    /** @description Number of a paper, or version-1, version-2 … */
                    readonly document: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/conditions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Attach a condition with its last day, on the day of the decision */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly condition: string;
                        readonly text: string;
                        readonly dueOn: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/condition-outcomes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record that a condition was met, or broken after its last day */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly condition: string;
                        readonly outcome: "met" | "broken";
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/announcements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Announce an act against the holder, with facts, article and rights (事先告知) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly act: "suspension" | "revocation" | "withdrawal" | "annulment";
                        readonly ground: "unlawful-conduct" | "conditions-not-kept" | "law-changed" | "facts-changed" | "abuse-of-office" | "beyond-powers" | "procedure" | "applicant-unqualified" | "fraud-or-bribery" | "safety-conditions-lost";
                        readonly facts: string;
                        readonly article: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/dropped-announcements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give an announced act up; the holder is told */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/statements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a statement on what was announced, or give it up (陈述、申辩) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly kind: "statement" | "waiver";
                        readonly text: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/hearing-requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask for a hearing on what was announced (要求听证) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/hearings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record the hearing (听证笔录) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly toldOn: string;
                        readonly heldOn: string;
                        readonly chair: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/suspension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Suspend the licence for a time (暂扣) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "unlawful-conduct" | "conditions-not-kept";
                        readonly until: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/restoration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Restore a suspended licence before its time (发还) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Withdraw a lawful licence for the public interest, with compensation (撤回) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "law-changed" | "facts-changed";
                        readonly publicInterest: string;
                        readonly compensation: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/annulment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Annul a licence that was granted wrongly; also by the authority above (撤销) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "abuse-of-office" | "beyond-powers" | "procedure" | "applicant-unqualified" | "fraud-or-bribery" | "safety-conditions-lost";
                        /** @description Whether annulling would gravely harm the public (第六十九条第三款). */
                        readonly harmsPublic: boolean;
                        readonly indemnity: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/revocation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Revoke the licence as a penalty (吊销) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "unlawful-conduct" | "conditions-not-kept";
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/cancellation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close the licence with its own record (注销) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "expired" | "entity-ended" | "annulled" | "withdrawn" | "revoked" | "force-majeure" | "business-ended" | "re-applied";
                        readonly reason: string;
                        /** @description The holder's application, where there was one. */
                        readonly caseNo?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The act is durable when this is answered; `number` is that of its paper. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LicenceActAnswer"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bans/inquiry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The bans on a firm for an item, lifted and ended ones too */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly item: string;
                        /** @description Credit code of the firm; in the body, so that no log keeps it. */
                        readonly uscc: string;
                    };
                };
            };
            readonly responses: {
                /** @description What a firm may not apply for: first and last barred day, and since when it may again where a ban was lifted. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Bans"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bans/lifting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lift a ban whose decision has fallen (解除限制申请) */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description Required. Made by the client, 8–100 letters, digits, - or _. Same key and body: same answer. */
                    readonly "idempotency-key"?: string;
                    /** @description The version that the actor saw; a stale one is refused with STALE_VERSION. */
                    readonly "if-match"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly item: string;
                        /** @description Credit code of the firm; in the body, so that no log keeps it. */
                        readonly uscc: string;
                        /** @description Number of the decision that imposed the ban. */
                        readonly decisionNo: string;
                        /** @description Number of the decision by which it falls. */
                        readonly liftingNo: string;
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description What a firm may not apply for: first and last barred day, and since when it may again where a ban was lifted. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Bans"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/licence-notice": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly act: "suspension" | "revocation" | "withdrawal" | "annulment";
                        readonly ground: "unlawful-conduct" | "conditions-not-kept" | "law-changed" | "facts-changed" | "abuse-of-office" | "beyond-powers" | "procedure" | "applicant-unqualified" | "fraud-or-bribery" | "safety-conditions-lost";
                        readonly facts: string;
                        readonly article: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/licence-hearing-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly toldOn: string;
                        readonly heldOn: string;
                        readonly chair: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/suspension-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "unlawful-conduct" | "conditions-not-kept";
                        readonly until: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/restoration-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly reason: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/withdrawal-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "law-changed" | "facts-changed";
                        readonly publicInterest: string;
                        readonly compensation: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/annulment-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "abuse-of-office" | "beyond-powers" | "procedure" | "applicant-unqualified" | "fraud-or-bribery" | "safety-conditions-lost";
                        /** @description Whether annulling would gravely harm the public (第六十九条第三款). */
                        readonly harmsPublic: boolean;
                        readonly indemnity: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/revocation-decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly noticeNo: string;
                        readonly reason: string;
                        readonly article: string;
                        readonly reply: string;
                        readonly ground: "unlawful-conduct" | "conditions-not-kept";
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/licences/{licence}/previews/cancellation-record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Preview of a paper of a licence with the words of the act: 预览, no seal, no number, nothing happens */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Id of the licence */
                    readonly licence: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly ground: "expired" | "entity-ended" | "annulled" | "withdrawn" | "revoked" | "force-majeure" | "business-ended" | "re-applied";
                        readonly reason: string;
                        /** @description The holder's application, where there was one. */
                        readonly caseNo?: string;
                    };
                };
            };
            readonly responses: {
                /** @description The file */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What I was told about my cases and licences: reminders, what time has done, dates that moved (通知) */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The newest first. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccountNotices"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/officers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The officers of my office */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The officers of the reader's office. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Officers"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process answers */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The process answers. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Live"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The database answers */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Whether the database answers. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description Whether the database answers. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/operations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits, what failed and how the registries are doing, visible to staff */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description What waits, what failed, and how each registry is doing. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Operations"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/operations/numbers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The series of numbers, and every number that was voided, with its reason */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly year?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Every series with its last number, whether it may have gaps, and the numbers that no paper bears, with the reason. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Numbers"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/operations/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A newly announced or changed year of the working-day calendar; open cases are recomputed */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            /** @description One year's notice of days off and worked, as in domain/calendar-data */
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly year: number;
                        readonly notices: readonly string[];
                        readonly days: readonly {
                            readonly date: string;
                            readonly name: string;
                            readonly off: boolean;
                        }[];
                    };
                };
            };
            readonly responses: {
                /** @description The calendar in force and the days of known years that changed, worked or not; `already` when nothing was new. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["CalendarAnnounced"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/operations/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Demonstration only: set the office clock forward */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @description An instant before the year 2100, e.g. 2026-07-10T09:00:00+08:00 */
                        readonly to: string;
                    };
                };
            };
            readonly responses: {
                /** @description The office clock. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["OfficeNow"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "4XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
                /** @description Why not, and what to do next. */
                readonly "5XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Refusal"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The same words in both languages. */
        readonly Both: {
            readonly "zh-CN": string;
            readonly en: string;
        };
        /** @description Why not, and what to do next. */
        readonly Refusal: {
            readonly code: string;
            /** @description What the words speak of, for programs. */
            readonly facts: {
                readonly [key: string]: unknown;
            };
            readonly text: components["schemas"]["Both"];
        };
        /** @description One row of a repeating group: column to text. */
        readonly Row: {
            readonly [key: string]: string;
        };
        /** @description What stands in one field of the form. */
        readonly Answer: string | boolean | readonly components["schemas"]["Row"][];
        /** @description A place on a page: shares of its width and height, from the top left; pages count from 1. */
        readonly Box: {
            readonly page: number;
            readonly x: number;
            readonly y: number;
            readonly w: number;
            readonly h: number;
        };
        /** @description One column of a repeating group; `texts` are keys of the item's texts. */
        readonly FormColumn: {
            readonly column: string;
            /** @enum {string} */
            readonly kind: "text" | "name" | "resident-id" | "cas" | "decimal" | "yes-no";
            readonly required: boolean;
            readonly maxLength: number;
            readonly texts: {
                readonly label: string;
                readonly example: string;
            };
        };
        /** @description One question as it is asked now; `texts` are keys of the item's texts. */
        readonly FormField: {
            readonly path: string;
            /** @enum {string} */
            readonly kind: "company" | "uscc" | "name" | "resident-id" | "address" | "phone" | "day" | "decimal" | "boolean" | "choice" | "text" | "rows";
            readonly required: boolean;
            readonly maxLength: number;
            readonly texts: {
                readonly label: string;
                readonly hint: string;
                readonly example: string;
                readonly legal: readonly string[];
            };
            readonly choices?: readonly {
                readonly value: string;
                readonly text: string;
            }[];
            readonly columns?: readonly components["schemas"]["FormColumn"][];
            readonly mustBeTrue?: boolean;
            readonly prefill?: {
                readonly registry: string;
                /** @enum {string} */
                readonly mode: "locked" | "editable";
            };
            /** @enum {string} */
            readonly sensitivity: "public" | "business" | "personal";
        };
        /** @description One page of the form; a page without a question is left out. */
        readonly FormSection: {
            readonly id: string;
            readonly title: string;
            readonly fields: readonly components["schemas"]["FormField"][];
        };
        /** @description A value that a registry put into the form (秒填), as of when and by which article. */
        readonly Prefilled: {
            readonly field: string;
            readonly value: components["schemas"]["Answer"];
            /** @enum {string} */
            readonly mode: "locked" | "editable";
            readonly registry: string;
            /** @description An instant, ISO 8601 */
            readonly asOf: string;
            readonly article: string;
        };
        /** @description A field or material that is missing or unfit. */
        readonly Problem: {
            readonly subject: string;
            /** @enum {string} */
            readonly kind: "missing" | "invalid";
            readonly code: string;
            readonly text: components["schemas"]["Both"];
        };
        /** @description One value read from a material. */
        readonly FieldRead: {
            readonly field: string;
            /** @description As it stands on the page, spaces removed. */
            readonly text: string;
            /** @description Normalised: dates YYYY-MM-DD, codes upper-case, areas plain decimals. */
            readonly value: string;
            readonly confidence: number;
            readonly box: components["schemas"]["Box"] | null;
            /** @description Indexes into `text` of characters that may be misread. */
            readonly weak: readonly number[];
            /** @enum {string} */
            readonly checkDigit?: "ok" | "fails";
        };
        /** @description How far a material has been read. */
        readonly Reading: {
            /** @enum {string} */
            readonly state: "waiting";
        } | {
            /** @enum {string} */
            readonly state: "read";
            readonly documentType: string;
            /** @enum {string} */
            readonly source: "text-layer" | "ocr" | "mixed";
            readonly pages: number;
            readonly fields: readonly components["schemas"]["FieldRead"][];
        } | {
            /** @enum {string} */
            readonly state: "unreadable";
            readonly code: string;
            readonly text: components["schemas"]["Both"];
        };
        /** @description An uploaded file; `file` is its SHA-256. */
        readonly Material: {
            readonly material: string;
            readonly slot: string;
            readonly name: string;
            /** @description SHA-256, lower-case hex */
            readonly file: string;
            readonly size: number;
            readonly mediaType: string;
            readonly reading: components["schemas"]["Reading"];
        };
        /** @description Where a value of a comparison was said. */
        readonly Source: {
            /** @enum {string} */
            readonly from: "form";
            readonly field: string;
        } | {
            /** @enum {string} */
            readonly from: "registry";
            readonly registry: string;
            readonly field: string;
            readonly asOf: string | null;
            readonly article: string;
        } | {
            /** @enum {string} */
            readonly from: "material";
            readonly slot: string;
            /** @description Id of the material; empty when the slot has none. */
            readonly material: string;
            readonly field: string;
            readonly box: components["schemas"]["Box"] | null;
            readonly confidence: number;
        } | {
            /** @enum {string} */
            readonly from: "rule";
            readonly field: string;
        };
        /** @description One side of a comparison; `box` where the value stands on a page of the material that the source names. */
        readonly FindingSide: {
            readonly source: components["schemas"]["Source"];
            readonly value: string | null;
            readonly box?: components["schemas"]["Box"];
        };
        /** @description One line of the evidence matrix. A side is null once its value has been erased. */
        readonly Finding: {
            readonly id: string;
            readonly rule: string;
            readonly field: string;
            /** @enum {string} */
            readonly verdict: "equal" | "equal-normalised" | "question" | "differs" | "missing" | "unreadable" | "unavailable";
            /** @description A word for programs. */
            readonly why: string;
            readonly text: {
                readonly verdict: components["schemas"]["Both"];
                readonly why: components["schemas"]["Both"] | null;
            };
            readonly left: components["schemas"]["FindingSide"] | null;
            readonly right: components["schemas"]["FindingSide"] | null;
            readonly open: boolean;
            readonly setAside: {
                readonly by: string | null;
                /** @description Account of the officer. */
                readonly officer: string;
                readonly reason: string;
                /** @description An instant, ISO 8601 */
                readonly at: string;
            } | null;
            /** @description What setting aside answers: this verdict with these values. */
            readonly key: string;
        };
        /** @description A deadline; `light` only for the strict reading, `endText` is a day, or a count of working days while the calendar of its year is not published. */
        readonly Clock: {
            /** @enum {string} */
            readonly clock: "acceptance" | "decision" | "issue";
            /** @enum {string} */
            readonly limit: "statutory" | "promised";
            /** @enum {string} */
            readonly reading: "strict" | "lenient" | "information";
            readonly pending: boolean;
            readonly article: string;
            /** @enum {string} */
            readonly certainty: "verified" | "known" | "uncertain";
            readonly workingDays: number;
            readonly start: {
                /** @enum {string} */
                readonly event: "receipt" | "acceptance" | "decision";
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly day: string;
            };
            readonly stops: readonly {
                /** @enum {string} */
                readonly reason: "hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "site-check" | "rectification" | "document-edit";
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly from: string;
                readonly to: string | null;
                readonly noticeNo: string | null;
                readonly servedOn: string | null;
                readonly announcedWorkingDays: number | null;
                readonly counted: boolean;
            }[];
            readonly extension: {
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly grantedOn: string;
                readonly noticeNo: string;
                readonly workingDays: number;
                readonly article: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
                /** @enum {string} */
                readonly by: "head" | "government-head";
                readonly counted: boolean;
            } | null;
            readonly end: {
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly day: string;
            } | {
                readonly notComputable: {
                    readonly needs: number;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly from: string;
                    readonly days: number;
                };
            };
            readonly endText: components["schemas"]["Both"];
            readonly light: ("green" | "yellow" | "red" | "overdue" | "amber-not-computable") | null;
            readonly daysLeft: number | null;
            readonly calendarVersion: string;
        };
        /** @description An officer as a person reads one; name, office and certificate are null when the city no longer names the account. */
        readonly KnownOfficer: {
            readonly account: string;
            readonly name: string | null;
            readonly office: string | null;
            readonly certificateNo: string | null;
        };
        /** @description One line of the examination (审查清单); kind A is a veto line. */
        readonly ChecklistLine: {
            readonly item: string;
            /** @enum {string} */
            readonly kind: "A" | "B";
            readonly clause: string;
            readonly onSite: boolean;
            readonly mayNotApply: boolean;
            readonly answer: {
                readonly item: string;
                /** @enum {string} */
                readonly result: "met" | "not-met" | "not-applicable";
                readonly note: string;
                readonly officer: string;
                readonly by: components["schemas"]["KnownOfficer"];
            } | null;
        };
        /** @description One line of a correction notice. */
        readonly Defect: {
            readonly subject: string;
            readonly problem: string;
            readonly cure: string;
        };
        /** @description A correction asked for (补正告知), and what was renewed in answer to it. */
        readonly Correction: {
            readonly noticeNo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly servedOn: string;
            readonly inTime: boolean;
            readonly defects: readonly components["schemas"]["Defect"][];
            readonly deliveredOn: string | null;
            readonly deliveredAt: string | null;
            readonly renewed: readonly string[];
        };
        /** @description Something that the applicant delivered: the filing, corrections in answer to a notice, or the report of what was put right. `delivery` asks for its exact copy. */
        readonly Delivery: {
            readonly delivery: number;
            /** @enum {string} */
            readonly kind: "filing" | "corrections" | "rectification";
            /** @description An instant, ISO 8601 */
            readonly at: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly receivedOn: string;
            readonly noticeNo: string | null;
        };
        /** @description A check on the spot (现场核查); `officers` by account, `by` as a person reads them. */
        readonly SiteCheck: {
            readonly recordNo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly checkedOn: string;
            readonly officers: readonly string[];
            readonly by: readonly components["schemas"]["KnownOfficer"][];
            /** @enum {string} */
            readonly result: "passed" | "failed";
            readonly plan: {
                readonly noticeNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly servedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly plannedOn: string;
                readonly officers: readonly string[];
            } | null;
            readonly items: readonly {
                readonly item: string;
                /** @enum {string} */
                readonly result: "met" | "not-met" | "not-applicable";
                readonly note: string;
            }[];
            readonly conclusion: string;
        };
        /** @description An official paper of the case; the applicant sees those that are addressed to it. */
        readonly CaseDocument: {
            readonly document: string;
            readonly number: string;
            /** @enum {string} */
            readonly to: "applicant" | "third-party" | "office";
            /** @description SHA-256, lower-case hex */
            readonly file: string;
            readonly size: number;
            readonly href: string;
            readonly delivered: readonly {
                readonly channel: string;
                /** @description An instant, ISO 8601 */
                readonly at: string;
            }[];
        };
        /** @description A row of a paper: what it is called there, in Chinese, and what it says. */
        readonly PaperPart: {
            readonly id: string;
            readonly name: string;
            readonly value: string;
        };
        /** @description What was granted to be paid (给付). */
        readonly Benefit: {
            readonly title: string;
            readonly holder: string;
            readonly holderCode: string;
            /** @description Yuan as exact decimal text with two places. */
            readonly monthlyAmount: string;
            readonly months: number;
            readonly parts: readonly components["schemas"]["PaperPart"][];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly from: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly to: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly decidedOn: string;
            readonly office: {
                readonly code: string;
                readonly name: string;
            };
        };
        /** @description 待核实: a figure in force whose source nobody has opened; a case that rests on it is never decided by a machine. */
        readonly UnverifiedFigure: {
            readonly at: string;
            readonly value: string;
            readonly basis: string;
            /** @enum {string} */
            readonly certainty: "known" | "uncertain";
            readonly name: components["schemas"]["Both"];
            readonly mark: components["schemas"]["Both"];
            readonly article: components["schemas"]["Both"];
        };
        /** @description What the licence shows. */
        readonly LicenceContent: {
            readonly title?: string;
            readonly licenceNo: string;
            readonly eLicenceId: string;
            readonly holder: string;
            readonly holderCode: string;
            readonly legalRepresentative: string;
            readonly registeredAddress: string;
            readonly premises: string;
            readonly storage: string;
            readonly mode: string;
            readonly scope: readonly string[];
            readonly parts?: readonly components["schemas"]["PaperPart"][];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validFrom: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validTo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly decidedOn: string;
            readonly office: {
                readonly code: string;
                readonly name: string;
            };
        };
        /** @description A ground of refusal, from an unmet line of the checklist. */
        readonly RefusalReason: {
            readonly checklistItem: string;
            readonly clause: string;
            readonly text: string;
            readonly evidence: string;
            readonly cure: string;
        };
        /** @description How the case ended before the authority. */
        readonly Decision: {
            /** @enum {string} */
            readonly result: "granted";
            readonly decisionNo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly decidedOn: string;
            readonly licenceNo: string;
            readonly eLicenceId: string;
            readonly licence: components["schemas"]["LicenceContent"] | null;
            readonly benefit: components["schemas"]["Benefit"] | null;
            readonly made: {
                readonly licence: string;
                /** @description SHA-256, lower-case hex */
                readonly file: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly issuedOn: string;
                readonly stream: string;
            } | null;
            readonly delivered: boolean;
            readonly cancels: string | null;
        } | {
            /** @enum {string} */
            readonly result: "refused";
            readonly decisionNo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly decidedOn: string;
            readonly reasons: readonly components["schemas"]["RefusalReason"][];
        } | {
            /** @enum {string} */
            readonly result: "declined";
            readonly noticeNo: string;
            /** @enum {string} */
            readonly ground: "not-needed" | "not-competent" | "false-materials";
            readonly competentAuthority: string;
            readonly reason: string;
        } | {
            /** @enum {string} */
            readonly result: "registered";
            readonly filingNo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly registeredOn: string;
            readonly deemed: boolean;
        } | {
            /** @enum {string} */
            readonly result: "terminated";
            /** @enum {string} */
            readonly ground: "applicant-ended" | "object-gone" | "withdrawn-by-law";
            readonly reason: string;
        };
        /** @description Something that the reader of a case should know. */
        readonly Notice: {
            readonly code: string;
            readonly text: components["schemas"]["Both"];
            readonly registries?: readonly string[];
        };
        /** @description One case in full. */
        readonly CaseView: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly caseNo: string | null;
            readonly item: string;
            readonly itemName: string;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly today: string;
            readonly office: string;
            readonly routing: {
                /** @enum {string} */
                readonly level: "city" | "county";
                readonly reasons: readonly string[];
                readonly office: string;
                readonly competentAuthority: string;
            };
            readonly form: readonly components["schemas"]["FormSection"][];
            /** @description Field path to answer. */
            readonly answers: {
                readonly [key: string]: components["schemas"]["Answer"];
            };
            readonly prefilled: readonly components["schemas"]["Prefilled"][];
            readonly registriesUnavailable: readonly string[];
            readonly problems: readonly components["schemas"]["Problem"][];
            readonly materials: readonly components["schemas"]["Material"][];
            readonly findings: readonly components["schemas"]["Finding"][];
            readonly openFindings: number;
            readonly compared: {
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
                readonly evidence: readonly string[];
                /** @enum {string} */
                readonly occasion: "upload" | "filing" | "correction" | "decision";
            } | null;
            readonly clocks: readonly components["schemas"]["Clock"][];
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly papersDue: readonly {
                readonly document: string;
                readonly number: string;
            }[];
            readonly failing?: readonly components["schemas"]["FailingWork"][];
            /** @enum {string} */
            readonly kind: "first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation";
            readonly licence: string | null;
            /** @enum {string} */
            readonly family: "licensing" | "filing";
            /** @enum {string} */
            readonly outcome: "licence" | "filing" | "benefit";
            readonly holder: string;
            readonly automaticAllowed: boolean;
            readonly unverified: readonly components["schemas"]["UnverifiedFigure"][];
            readonly benefit: {
                readonly title: string;
                readonly holder: string;
                readonly holderCode: string;
                readonly monthlyAmount: string | null;
                readonly months: number | null;
                readonly parts: readonly components["schemas"]["PaperPart"][];
                readonly required?: readonly string[];
            } | null;
            readonly deemed: boolean;
            readonly clockNotes: readonly {
                /** @enum {string} */
                readonly clock: "acceptance" | "decision" | "issue";
                /** @enum {string} */
                readonly light: "yellow" | "red" | "overdue";
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
            }[];
            readonly recused: readonly components["schemas"]["KnownOfficer"][];
            readonly preCheck: components["schemas"]["PreCheck"] | null;
            readonly inaction: components["schemas"]["Inaction"] | null;
            /** @description For officers; empty for the applicant. */
            readonly layers: readonly components["schemas"]["Layer"][];
            readonly procedure: components["schemas"]["Procedure"] | null;
            readonly dates: {
                readonly filedOn: string | null;
                readonly acceptedOn: string | null;
            };
            readonly corrections: readonly components["schemas"]["Correction"][];
            readonly deliveries: readonly components["schemas"]["Delivery"][];
            readonly checklist: readonly components["schemas"]["ChecklistLine"][];
            readonly siteCheck: {
                readonly needed: boolean;
                readonly basis?: string;
            };
            readonly siteChecks: readonly components["schemas"]["SiteCheck"][];
            readonly documents: readonly components["schemas"]["CaseDocument"][];
            readonly decision: components["schemas"]["Decision"] | null;
            readonly credential: {
                readonly id: string;
                readonly typedCode: string;
            } | null;
            /** @description The commands that the reader may give now, e.g. SaveAnswers. */
            readonly acts: readonly string[];
        };
        /** @description The course of a case since its filing (办理经过). */
        readonly Timeline: {
            readonly version: number;
            readonly events: readonly {
                readonly version: number;
                readonly type: string;
                /** @description An instant, ISO 8601 */
                readonly at: string;
                readonly by: {
                    /** @enum {string} */
                    readonly role: "officer";
                    readonly account: string;
                    readonly name: string | null;
                    readonly office: string | null;
                    readonly certificateNo: string | null;
                    readonly actingFor: components["schemas"]["KnownOfficer"] | null;
                } | {
                    /** @enum {string} */
                    readonly role: "applicant" | "machine";
                };
                /** @description Words of the event that name no person and no value. */
                readonly about: {
                    readonly [key: string]: string;
                };
            }[];
        };
        /** @description What an examination holds besides checklist and site checks. */
        readonly Procedure: {
            /** @description Procedures of article 45 of the Licensing Law, with the time that was told. */
            readonly announced: readonly {
                readonly noticeNo: string;
                /** @enum {string} */
                readonly procedure: "expert-review" | "inspection" | "testing" | "quarantine" | "appraisal" | "tender" | "auction";
                readonly reason: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly servedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly from: string;
                readonly workingDays: number;
                readonly endedOn: string | null;
            }[];
            readonly plannedSiteChecks: readonly {
                readonly noticeNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly servedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly plannedOn: string;
                readonly officers: readonly string[];
                readonly by: readonly components["schemas"]["KnownOfficer"][];
            }[];
            readonly rectifications: readonly {
                readonly noticeNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly servedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly dueOn: string;
                readonly defects: readonly {
                    readonly subject: string;
                    readonly problem: string;
                    readonly cure: string;
                }[];
                readonly reportedOn: string | null;
                readonly reportedAt: string | null;
                readonly report: string;
                /** @description The applicant alone sees them until the report is sent; `href` with `/file` after it is the file, with `/pages/1` a picture of its first page. */
                readonly files: readonly {
                    readonly attachment: string;
                    /** @description SHA-256, lower-case hex */
                    readonly file: string;
                    readonly size: number;
                    readonly mediaType: string;
                    readonly name: string;
                    readonly href: string;
                }[];
            }[];
            /** @description Parties told that they may ask for a hearing; `requestUntil` is null while the calendar is not published. */
            readonly hearingRights: readonly {
                readonly noticeNo: string;
                /** @enum {string} */
                readonly party: "applicant" | "third-party";
                readonly name: string;
                readonly matter: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly toldOn: string;
                readonly requestUntil: string | null;
                readonly requestedOn: string | null;
                readonly waivedOn: string | null;
            }[];
            readonly hearings: readonly {
                readonly noticeNo: string;
                /** @enum {string} */
                readonly ground: "law" | "public-interest" | "request";
                readonly rightNoticeNo: string | null;
                readonly answers: readonly string[];
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly servedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly calledFor: string;
                readonly place: string;
                readonly chair: string;
                readonly by: components["schemas"]["KnownOfficer"];
                readonly replacedBy: string | null;
                readonly record: {
                    readonly recordNo: string;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly heldOn: string;
                } | null;
            }[];
            readonly statements: readonly {
                readonly noticeNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
                readonly text: string;
            }[];
            readonly extension: {
                readonly noticeNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly grantedOn: string;
                readonly workingDays: number;
                readonly reason: string;
                readonly officer: string;
            } | null;
            /** @description The levels of the sign-off chain in their order; empty for the applicant. */
            readonly signOff: readonly {
                readonly level: string;
                /** @enum {string} */
                readonly duty: "handle" | "review" | "legal" | "decide" | "head" | "operate";
                readonly opinion: {
                    readonly level: string;
                    readonly officer: string;
                    /** @enum {string} */
                    readonly proposal: "grant" | "refuse";
                    readonly view: string;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly on: string;
                    readonly by: components["schemas"]["KnownOfficer"];
                } | null;
            }[];
            readonly legalCheck: {
                readonly needed: boolean;
                readonly opinion: {
                    readonly officer: string;
                    readonly agrees: boolean;
                    readonly view: string;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly on: string;
                    readonly by: components["schemas"]["KnownOfficer"];
                } | null;
            } | null;
            readonly asked: readonly {
                readonly requestNo: string;
                readonly office: string;
                readonly officeName: string;
                readonly question: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly askedOn: string;
                readonly workingDays: number;
                readonly dueOn: string | null;
                /** @enum {string} */
                readonly silence: "no-objection" | "waits";
                readonly answer: {
                    readonly agrees: boolean;
                    readonly view: string;
                    readonly officer: string;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly on: string;
                    readonly by: components["schemas"]["KnownOfficer"];
                } | null;
            }[];
            /** @description Procedures that an officer may announce in this case. */
            readonly statutory: readonly ("expert-review" | "inspection" | "testing" | "quarantine" | "appraisal" | "tender" | "auction")[];
        };
        /** @description The authority has let its limit pass: reconsideration, which comes first here, by this body until this day (行政复议法第二十三条). */
        readonly Inaction: {
            /** @enum {string} */
            readonly clock: "decision" | "issue";
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly missedOn: string;
            readonly body: string;
            readonly channel: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly until: string;
            readonly article: string;
            /** @enum {string} */
            readonly certainty: "verified" | "known" | "uncertain";
        };
        /** @description One layer of the examination (剥洋葱式审查), the outermost first: what it still asks, by subject, finding and line; `uncompared`: materials that no comparison has seen. */
        readonly Layer: {
            /** @enum {string} */
            readonly name: "identity" | "completeness" | "consistency" | "truth" | "conditions" | "on-site";
            /** @enum {string} */
            readonly standing: "closed" | "open" | "waiting";
            readonly problems: readonly string[];
            readonly findings: readonly string[];
            readonly lines: readonly string[];
            readonly uncompared: readonly string[] | null;
            readonly siteCheck: ("not-needed" | "missing" | "failed" | "passed") | null;
        };
        /** @description A draft shown to the competent office before filing (核查预审): advice binds nobody and delays nothing. */
        readonly PreCheck: {
            readonly office: string;
            readonly officeName: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly requestedOn: string;
            readonly advice: readonly {
                readonly subject: string;
                readonly advice: string;
                readonly officer: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
                readonly by: components["schemas"]["KnownOfficer"];
            }[];
        };
        /** @description A case in a list: phases, dates and counts. */
        readonly CaseRow: {
            readonly authority: number;
            /** @description The number; until there is one, the id of the case. */
            readonly caseNo: string;
            /** @description Id of the case. */
            readonly stream: string;
            readonly item: string;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
            /** @enum {string} */
            readonly outcome: "licence" | "filing" | "benefit";
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly office: string | null;
            readonly account: string;
            readonly version: number;
            readonly filedAt: string | null;
            readonly dueStrict: string | null;
            readonly openFindings: number;
            readonly light: ("green" | "yellow" | "red" | "overdue" | "amber-not-computable") | null;
            /** @description An instant, ISO 8601 */
            readonly updatedAt: string;
        };
        /** @description The cases of the account, the latest change first. */
        readonly MyCases: {
            readonly cases: readonly components["schemas"]["CaseRow"][];
        };
        /** @description A case of the office. */
        readonly InboxRow: {
            readonly authority: number;
            /** @description The number; until there is one, the id of the case. */
            readonly caseNo: string;
            /** @description Id of the case. */
            readonly stream: string;
            readonly item: string;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
            /** @enum {string} */
            readonly outcome: "licence" | "filing" | "benefit";
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly office: string | null;
            readonly account: string;
            readonly version: number;
            readonly filedAt: string | null;
            readonly dueStrict: string | null;
            readonly openFindings: number;
            readonly light: ("green" | "yellow" | "red" | "overdue" | "amber-not-computable") | null;
            /** @description An instant, ISO 8601 */
            readonly updatedAt: string;
            /** @description The firm that applies; empty when the form does not say. */
            readonly holder: string;
            readonly daysLeft: number | null;
        };
        /** @description The cases of the office by strict due date; `next` asks for the following page. */
        readonly Inbox: {
            readonly cases: readonly components["schemas"]["InboxRow"][];
            readonly next: {
                readonly afterDue: string;
                readonly afterCase: string;
            } | null;
        };
        /** @description What an account was told about one of its cases, or about a licence of its firms. */
        readonly AccountNotice: {
            /** @description An instant, ISO 8601 */
            readonly at: string;
            /** @enum {string} */
            readonly about: "case" | "licence";
            /** @description Id of the case or the licence. */
            readonly stream: string;
            readonly number: string;
            readonly item: string;
            readonly itemNames: components["schemas"]["Both"];
            readonly text: components["schemas"]["Both"];
        };
        /** @description The newest first. */
        readonly AccountNotices: {
            readonly notices: readonly components["schemas"]["AccountNotice"][];
        };
        /** @description What another office has asked mine and mine has not answered yet (征求意见). */
        readonly OfficeQuestion: {
            /** @description Id of the case. */
            readonly stream: string;
            readonly caseNo: string;
            readonly item: string;
            /** @enum {string} */
            readonly outcome: "licence" | "filing" | "benefit";
            /** @description The firm that applies; empty when the form does not say. */
            readonly holder: string;
            /** @description The office that asks. */
            readonly by: {
                readonly code: string;
                readonly name: string;
            };
            readonly requestNo: string;
            readonly question: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly askedOn: string;
            readonly dueOn: string | null;
            /** @enum {string} */
            readonly silence: "no-objection" | "waits";
            readonly daysLeft: number | null;
            /** @enum {string} */
            readonly light: "green" | "yellow" | "red" | "overdue" | "amber-not-computable";
        };
        /** @description The most urgent first. */
        readonly OfficeQuestions: {
            readonly questions: readonly components["schemas"]["OfficeQuestion"][];
        };
        /** @description An officer of the city. */
        readonly Officer: {
            readonly account: string;
            readonly name: string;
            readonly certificateNo: string;
            readonly duties: readonly ("handle" | "review" | "legal" | "decide" | "head" | "operate")[];
        };
        /** @description The officers of the reader's office. */
        readonly Officers: {
            readonly officers: readonly components["schemas"]["Officer"][];
        };
        /** @description Who read what of my data, why and by which article. */
        readonly LedgerLine: {
            readonly authority: number;
            readonly subject: string;
            readonly caseRef: string;
            readonly purpose: components["schemas"]["Both"];
            readonly article: components["schemas"]["Both"];
            readonly registry: string | null;
            readonly requester: string;
            readonly officer: components["schemas"]["KnownOfficer"] | null;
            readonly fields: readonly string[];
            /** @description An instant, ISO 8601 */
            readonly at: string;
        };
        /** @description The newest first. */
        readonly Ledger: {
            readonly lines: readonly components["schemas"]["LedgerLine"][];
        };
        /** @description The act is durable when this is answered. */
        readonly ActAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
        };
        /** @description Which fields were filled, and what each registry said. */
        readonly PrefillAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly filled: readonly string[];
            readonly registries: readonly {
                readonly registry: string;
                /** @enum {string} */
                readonly outcome: "found" | "not-found" | "unavailable";
            }[];
            readonly notices: readonly components["schemas"]["Notice"][];
        };
        /** @description The file is kept. */
        readonly UploadAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly material: string;
            /** @description SHA-256, lower-case hex */
            readonly digest: string;
            readonly size: number;
            readonly mediaType: string;
        };
        /** @description The file is kept and goes with the report. */
        readonly ReportFileAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly attachment: string;
            /** @description SHA-256, lower-case hex */
            readonly digest: string;
            readonly size: number;
            readonly mediaType: string;
        };
        /** @description The application is filed under this number. */
        readonly FilingAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly caseNo: string;
        };
        /** @description The licence is granted under these numbers. */
        readonly GrantAnswer: {
            readonly case: string;
            readonly version: number;
            /** @enum {string} */
            readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
            readonly decisionNo: string;
            readonly licenceNo: string;
        };
        /** @description What was delivered, exactly. */
        readonly FiledContent: {
            /** @enum {integer} */
            readonly format: 1;
            readonly case: string;
            readonly caseNo: string;
            /** @description An instant, ISO 8601 */
            readonly filedAt: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly filedOn: string;
            /** @description Only in the copy of a corrected delivery: which one, the notice it answers and its receipt. */
            readonly corrected?: {
                readonly delivery: number;
                readonly noticeNo: string | null;
                /** @description An instant, ISO 8601 */
                readonly deliveredAt: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly receivedOn: string;
            };
            /** @description Only in the copy of a report of what was put right: its words, its files and its receipt. */
            readonly rectified?: {
                readonly delivery: number;
                readonly noticeNo: string | null;
                /** @description An instant, ISO 8601 */
                readonly deliveredAt: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly receivedOn: string;
                readonly report: string;
                readonly files: readonly {
                    readonly name: string;
                    readonly mediaType: string;
                    readonly size: number;
                    /** @description SHA-256, lower-case hex */
                    readonly sha256: string;
                }[];
            };
            readonly office: {
                readonly code: string;
                readonly name: string;
            };
            readonly item: string;
            readonly itemName: string;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
            /** @description Field path to answer. */
            readonly answers: {
                readonly [key: string]: components["schemas"]["Answer"];
            };
            readonly materials: readonly {
                readonly slot: string;
                readonly slotName: string;
                readonly name: string;
                readonly mediaType: string;
                readonly size: number;
                /** @description SHA-256, lower-case hex */
                readonly sha256: string;
            }[];
        };
        /** @description The copy of a delivery: `sha256` over the canonical JSON (RFC 8785) of `copy`; `journal` is its place in the event chain. */
        readonly FiledCopy: {
            readonly copy: components["schemas"]["FiledContent"];
            /** @description SHA-256, lower-case hex */
            readonly sha256: string;
            readonly journal: {
                readonly version: number;
                /** @description SHA-256, lower-case hex */
                readonly hash: string;
            };
            readonly check: components["schemas"]["Both"];
        };
        /** @description One question of the form as the pack declares it. */
        readonly ItemField: {
            /** @enum {string} */
            readonly kind: "company" | "uscc" | "name" | "resident-id" | "address" | "phone" | "day" | "decimal" | "boolean" | "choice" | "text" | "rows";
            /** @description An expression of FEEL (DMN). */
            readonly required: string;
            /** @description An expression of FEEL (DMN). */
            readonly askedWhen?: string;
            readonly maxLength: number;
            readonly choices?: readonly string[];
            readonly columns?: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "text" | "name" | "resident-id" | "cas" | "decimal" | "yes-no";
                readonly required: boolean;
                readonly maxLength: number;
                /** @enum {boolean} */
                readonly mayBeZero?: true;
                /** @enum {string} */
                readonly sensitivity: "public" | "business" | "personal";
            }[];
            readonly mustBeTrue?: boolean;
            /** @enum {boolean} */
            readonly mayBeZero?: true;
            readonly notAfterToday?: boolean;
            readonly prefill?: {
                readonly registry: string;
                readonly from: string;
                /** @enum {string} */
                readonly mode: "locked" | "editable";
            };
            /** @enum {string} */
            readonly sensitivity: "public" | "business" | "personal";
            readonly legal: readonly string[];
            /** @enum {string} */
            readonly certainty: "verified" | "known" | "uncertain";
        };
        /** @description One material of the public list. */
        readonly MaterialSlot: {
            readonly slot: string;
            /** @description An expression of FEEL (DMN). */
            readonly requiredWhen: string;
            readonly accepts: readonly string[];
            readonly multiple: boolean;
            /** @description 免提交: not demanded when this registry answered (国务院令第716号第七条). */
            readonly insteadOf?: string;
            readonly waivedUnder?: {
                readonly policy: string;
                /** @description An expression of FEEL (DMN). */
                readonly when: string;
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly legal: readonly string[];
            /** @enum {string} */
            readonly certainty: "verified" | "known" | "uncertain";
        };
        /** @description A service item as data, as its pack declares it. */
        readonly ServiceDefinition: {
            readonly item: string;
            readonly version: number;
            /** @enum {string} */
            readonly family: "licensing" | "filing";
            /** @enum {string} */
            readonly outcome: "licence" | "filing" | "benefit";
            readonly kinds: readonly {
                /** @enum {string} */
                readonly kind: "first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation";
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            }[];
            readonly names: components["schemas"]["Both"];
            readonly basis: readonly string[];
            readonly legal: {
                readonly [key: string]: {
                    readonly law: string;
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
            };
            /** @description Chinese titles and references to their English. */
            readonly laws: {
                readonly [key: string]: string;
            };
            readonly limits: {
                readonly acceptance: {
                    readonly workingDays: number;
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                    /** @enum {string} */
                    readonly silence?: "waits";
                };
                readonly decision: readonly {
                    readonly filed: {
                        readonly from?: string;
                        readonly to?: string;
                    };
                    readonly kinds?: readonly ("first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation")[];
                    readonly decide: {
                        readonly workingDays: number;
                        /** @enum {string} */
                        readonly from: "acceptance" | "complete-materials";
                    };
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                    readonly excludes: readonly ("hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "site-check" | "rectification" | "document-edit")[];
                    readonly doubtfulExcludes: readonly ("hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "site-check" | "rectification" | "document-edit")[];
                    readonly extension?: {
                        readonly workingDays: number;
                        readonly article: string;
                        /** @enum {string} */
                        readonly certainty: "verified" | "known" | "uncertain";
                        readonly enabled: boolean;
                        /** @enum {string} */
                        readonly by: "head" | "government-head";
                    };
                    readonly joint?: {
                        readonly decide: {
                            readonly workingDays: number;
                            /** @enum {string} */
                            readonly from: "acceptance" | "complete-materials";
                        };
                        readonly article: string;
                        /** @enum {string} */
                        readonly certainty: "verified" | "known" | "uncertain";
                        readonly excludes: readonly ("hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "site-check" | "rectification" | "document-edit")[];
                        readonly doubtfulExcludes: readonly ("hearing" | "tender" | "auction" | "inspection" | "testing" | "quarantine" | "appraisal" | "expert-review" | "site-check" | "rectification" | "document-edit")[];
                        readonly extension?: {
                            readonly workingDays: number;
                            readonly article: string;
                            /** @enum {string} */
                            readonly certainty: "verified" | "known" | "uncertain";
                            readonly enabled: boolean;
                            /** @enum {string} */
                            readonly by: "head" | "government-head";
                        };
                    };
                    readonly alsoShown?: {
                        readonly workingDays: number;
                        /** @enum {string} */
                        readonly from: "acceptance" | "complete-materials";
                        readonly article: string;
                        /** @enum {string} */
                        readonly certainty: "verified" | "known" | "uncertain";
                    };
                }[];
                readonly issue: {
                    readonly workingDays: number;
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
                readonly promised: {
                    readonly workingDays: number;
                    /** @enum {string} */
                    readonly from: "acceptance" | "complete-materials";
                    readonly source: string;
                } | null;
                readonly lights?: {
                    readonly yellow: number;
                    readonly red: number;
                };
            };
            /** @description Field path to field. */
            readonly fields: {
                readonly [key: string]: components["schemas"]["ItemField"];
            };
            readonly sections: readonly {
                readonly id: string;
                readonly fields: readonly string[];
            }[];
            readonly materials: readonly components["schemas"]["MaterialSlot"][];
            readonly registries: readonly {
                readonly registry: string;
                readonly query: {
                    readonly [key: string]: string;
                };
                readonly forEachRow?: string;
                readonly gives: readonly string[];
                readonly purpose: components["schemas"]["Both"];
                readonly article: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            }[];
            readonly comparison: readonly {
                readonly id: string;
                readonly field: string;
                readonly kind: string;
                readonly left: string;
                readonly right: readonly string[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
                /** @description An expression of FEEL (DMN). */
                readonly appliesWhen?: string;
            }[];
            readonly checklist: readonly {
                readonly item: string;
                /** @enum {string} */
                readonly kind: "A" | "B";
                readonly clause: string;
                readonly onSite: boolean;
                readonly mayNotApply: boolean;
                /** @description An expression of FEEL (DMN). */
                readonly appliesWhen: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            }[];
            readonly siteCheck: {
                /** @enum {boolean} */
                readonly needed?: false;
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
                readonly classes: readonly {
                    readonly id: string;
                    readonly from: string;
                    readonly to?: string;
                    /** @description An expression of FEEL (DMN). */
                    readonly when: string;
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                }[];
            };
            readonly applicant: {
                /** @enum {string} */
                readonly kind: "organisation" | "person";
                readonly name: string;
                readonly code: string;
                readonly representative?: string;
                readonly address: string;
            };
            /** @description Figure id to its value and source. */
            readonly figures?: {
                readonly [key: string]: {
                    readonly value: string;
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
            };
            readonly procedure: {
                readonly statutory: readonly ("expert-review" | "inspection" | "testing" | "quarantine" | "appraisal" | "tender" | "auction")[];
                readonly signOff: readonly {
                    readonly level: string;
                    /** @enum {string} */
                    readonly duty: "handle" | "review" | "legal" | "decide" | "head" | "operate";
                    /** @description An expression of FEEL (DMN). */
                    readonly when: string;
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                }[];
                /** @description An expression of FEEL (DMN). */
                readonly legalCheckWhen: string;
                /** @description An expression of FEEL (DMN). */
                readonly jointWhen?: string;
                readonly secondFailure: {
                    /** @enum {string} */
                    readonly means: "apply-anew" | "rectify-again";
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
                readonly officeSilence: {
                    /** @enum {string} */
                    readonly means: "no-objection" | "waits";
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
            };
            readonly bans: {
                readonly falseMaterials: {
                    readonly years: number;
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                } | null;
                readonly fraud: {
                    readonly years: number;
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                } | null;
            };
            readonly hazard?: {
                readonly scope: {
                    readonly field: string;
                    readonly name: string;
                    readonly cas: string;
                };
                readonly storage: {
                    readonly field: string;
                    readonly unit: string;
                    readonly chemical: string;
                    readonly cas: string;
                    readonly tonnes: string;
                };
                readonly mode: string;
                readonly centralSoe: string;
                readonly premises: string;
            };
            readonly routing?: {
                /** @enum {string} */
                readonly level: "city" | "county";
                readonly address: string;
                readonly cityWhen: readonly {
                    readonly id: string;
                    /** @description An expression of FEEL (DMN). */
                    readonly when: string;
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                }[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly documents: {
                readonly [key: string]: {
                    readonly template: string;
                    readonly basis: string;
                };
            };
            readonly licence?: {
                readonly title: string;
                readonly holder: string;
                readonly holderCode: string;
                readonly legalRepresentative: string;
                readonly registeredAddress: string;
                readonly premises: string;
                readonly storage?: {
                    readonly field: string;
                    readonly none: string;
                };
                readonly mode?: {
                    readonly field: string;
                    readonly words: {
                        readonly [key: string]: string;
                    };
                };
                readonly scope?: {
                    readonly field: string;
                    readonly column: string;
                };
                readonly parts?: readonly {
                    readonly id: string;
                    /** @description An expression of FEEL (DMN). */
                    readonly from: string;
                    readonly required: boolean;
                }[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly numbering?: {
                readonly gapFree: readonly ("acceptance-notice" | "termination-notice" | "time-notice" | "site-check-notice" | "rectification-notice" | "hearing-right-notice" | "hearing-notice" | "hearing-record" | "extension-notice" | "office-request" | "decision-cancellation" | "filing-certificate" | "correction-notice" | "non-acceptance" | "site-check-record" | "decision-grant" | "decision-refusal" | "licence")[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly filing?: {
                readonly title: string;
                readonly parts: readonly {
                    readonly id: string;
                    /** @description An expression of FEEL (DMN). */
                    readonly from: string;
                    readonly required: boolean;
                }[];
                readonly validity?: {
                    readonly years: number;
                    readonly basis: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
            };
            readonly benefit?: {
                readonly title: string;
                /** @description An expression of FEEL (DMN). */
                readonly monthlyAmount: string;
                /** @description An expression of FEEL (DMN). */
                readonly months: string;
                readonly parts: readonly {
                    readonly id: string;
                    /** @description An expression of FEEL (DMN). */
                    readonly from: string;
                    readonly required: boolean;
                }[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly validity?: {
                readonly years: number;
                readonly endInclusive: boolean;
                /** @enum {boolean} */
                readonly atMost?: true;
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            readonly life?: {
                readonly renewal: {
                    readonly latestMonths: number;
                    readonly earliestMonths: number | null;
                    /** @enum {string} */
                    readonly late: "accept-with-warning" | "refuse";
                    /** @description Days before the end on which the holder is reminded. */
                    readonly reminders: readonly number[];
                    readonly article: string;
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                };
                readonly hearingOffered: readonly ("suspension" | "withdrawal" | "annulment" | "revocation")[];
                readonly hearing: {
                    readonly requestWorkingDays: number;
                    readonly noticeWorkingDays: number;
                    readonly article: string;
                };
                readonly reApplicationParts: readonly string[];
                readonly keepsNumber: boolean;
                readonly whileSuspended: readonly ("first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation")[];
                readonly cancelAfterReApplication: boolean;
                readonly doubts: readonly {
                    /** @enum {string} */
                    readonly setting: "renewal.late" | "hearingOffered" | "keepsNumber" | "whileSuspended" | "cancelAfterReApplication" | "replacementMark";
                    /** @enum {string} */
                    readonly certainty: "verified" | "known" | "uncertain";
                    readonly basis: string;
                }[];
                readonly basis: string;
                /** @enum {string} */
                readonly certainty: "verified" | "known" | "uncertain";
            };
            /** @enum {string} */
            readonly remedies: "government-of-same-level";
            readonly fee: {
                readonly charged: boolean;
                readonly basis: string;
            };
            readonly stories: readonly string[];
        };
        /** @description A service item in full; `texts` are the words of its pack; `legal.<id>` are the norms it names, `law.<reference>` every Chinese legal reference of the item and its cases. */
        readonly Item: {
            readonly item: string;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
            readonly definition: components["schemas"]["ServiceDefinition"];
            readonly texts: {
                readonly "zh-CN": {
                    readonly [key: string]: string;
                };
                readonly en: {
                    readonly [key: string]: string;
                };
            };
            readonly unverified: readonly components["schemas"]["UnverifiedFigure"][];
        };
        /** @description A service item in the list. */
        readonly ItemRow: {
            readonly item: string;
            readonly names: components["schemas"]["Both"];
            readonly version: number;
            /** @description SHA-256, lower-case hex */
            readonly release: string;
        };
        /** @description Every service item in its newest release. */
        readonly Items: {
            readonly items: readonly components["schemas"]["ItemRow"][];
        };
        /** @description The city, its offices, and today in the offices' time; `mark` is empty outside a demonstration. */
        readonly City: {
            readonly name: string;
            readonly demo: boolean;
            readonly mark: components["schemas"]["Both"];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly today: string;
            readonly offices: readonly {
                readonly code: string;
                readonly name: string;
                readonly address: string;
                readonly complaintLine: string;
            }[];
        };
        /** @description What the public sees of a licence, and its status now. */
        readonly PublicLicence: {
            readonly status: {
                readonly code: string;
                readonly word: string;
                /** @enum {string} */
                readonly colour: "green" | "amber" | "red";
                readonly until: string | null;
                readonly deemedRenewed: boolean;
            };
            readonly version: number;
            readonly current: {
                readonly version: number;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly since: string;
                readonly id: string | null;
                readonly status: {
                    readonly code: string;
                    readonly word: string;
                };
            } | null;
            readonly licenceNo: string;
            readonly eLicenceId: string;
            readonly holder: string;
            readonly holderCode: string;
            readonly premises: string;
            readonly mode: string;
            readonly scope: readonly string[];
            readonly title?: string;
            readonly parts?: readonly components["schemas"]["PaperPart"][];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validFrom: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validTo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly issuedOn: string;
            readonly issuer: {
                readonly code: string;
                readonly name: string;
            };
            /** @description SHA-256, lower-case hex */
            readonly fileDigest: string;
            /** @description An instant, ISO 8601 */
            readonly checkedAt: string;
            readonly demonstration: boolean;
            readonly notice: string;
        };
        /** @description Whom a verifier of this city believes. */
        readonly TrustStore: {
            readonly name: string;
            readonly demonstration: boolean;
            /** @description Base64 DER of CA certificates. */
            readonly roots: readonly string[];
            readonly timestampRoots: readonly string[];
            readonly qrKeys: readonly {
                readonly kid: string;
                readonly spki: string;
                readonly issuer: string;
                readonly demonstration: boolean;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly validFrom: string;
                readonly validTo: string | null;
            }[];
        };
        /** @description Who is signed in. */
        readonly Session: {
            readonly account: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "person" | "officer";
            readonly office: string | null;
            readonly duties: readonly ("handle" | "review" | "legal" | "decide" | "head" | "operate")[];
            readonly represents: readonly {
                readonly uscc: string;
                readonly name: string;
                readonly role: string;
            }[];
        };
        /** @description The process answers. */
        readonly Live: {
            readonly live: boolean;
        };
        /** @description Whether the database answers. */
        readonly Ready: {
            readonly ready: boolean;
        };
        /** @description Work that failed at its last attempt; `nextAt` null: given up, waiting for an operator. */
        readonly FailingWork: {
            readonly work: string;
            readonly case: string | null;
            readonly attempts: number;
            readonly error: string;
            readonly nextAt: string | null;
        };
        /** @description What waits, what failed, and how each registry is doing. */
        readonly Operations: {
            readonly queue: {
                readonly waiting: number;
                readonly failed: number;
            };
            readonly failing: readonly components["schemas"]["FailingWork"][];
            /** @description An instant, ISO 8601 */
            readonly officeNow: string;
            readonly calendar: string;
            /** @description Since this node started; nothing of what was asked. `open`: it rests after repeated failures. */
            readonly registries: readonly {
                readonly registry: string;
                /** @enum {string} */
                readonly breaker: "closed" | "open" | "half-open";
                readonly asked: number;
                readonly answered: number;
                readonly kept: number;
                readonly lastAnsweredAt: string | null;
                readonly lastUnavailable: {
                    readonly reason: string;
                    /** @description An instant, ISO 8601 */
                    readonly at: string;
                } | null;
            }[];
        };
        /** @description Every series with its last number, whether it may have gaps, and the numbers that no paper bears, with the reason. */
        readonly Numbers: {
            readonly series: readonly {
                readonly series: string;
                readonly year: number;
                readonly last: number;
                readonly gaps: boolean;
                readonly voided: readonly {
                    readonly number: number;
                    readonly case: string;
                    readonly reason: string;
                    readonly by: string;
                    /** @description An instant, ISO 8601 */
                    readonly at: string;
                }[];
            }[];
        };
        /** @description The calendar in force and the days of known years that changed, worked or not; `already` when nothing was new. */
        readonly CalendarAnnounced: {
            readonly calendar: string;
            readonly years: readonly number[];
            readonly already: boolean;
            readonly changed: readonly {
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly day: string;
                readonly before: boolean;
                readonly after: boolean;
            }[];
        };
        /** @description The office clock. */
        readonly OfficeNow: {
            /** @description An instant, ISO 8601 */
            readonly officeNow: string;
        };
        /** @description A status by the code of the national e-licence interfaces and in words. */
        readonly LicenceStatus: {
            readonly code: string;
            readonly word: string;
            readonly text: components["schemas"]["Both"];
            readonly until: string | null;
            readonly since: string | null;
            readonly deemedRenewed: boolean;
        };
        /** @description A kind of application that the item offers, whether the licence admits it today, and why not. */
        readonly LicenceApplication: {
            readonly kind: string;
            readonly text: components["schemas"]["Both"];
            readonly admitted: boolean;
            readonly warning: {
                readonly code: string;
                readonly text: components["schemas"]["Both"];
            } | null;
            readonly refusal: components["schemas"]["Refusal"] | null;
        };
        /** @description What waits for the holder, and its last day; null while no calendar tells it. */
        readonly LicenceDue: {
            /** @enum {string} */
            readonly due: "answer" | "condition" | "renewal";
            readonly day: string | null;
            readonly late: boolean;
        };
        /** @description A licence in a list. */
        readonly LicenceLine: {
            readonly licence: string;
            readonly licenceNo: string;
            readonly item: string;
            readonly itemNames: components["schemas"]["Both"];
            readonly holder: string;
            readonly office: {
                readonly code: string;
                readonly name: string;
            };
            readonly status: components["schemas"]["LicenceStatus"];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validFrom: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validTo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly renewalDueBy: string;
            readonly applications: readonly components["schemas"]["LicenceApplication"][];
            readonly dues: readonly components["schemas"]["LicenceDue"][];
        };
        /** @description Licences that the caller has to do with. */
        readonly Licences: {
            readonly licences: readonly components["schemas"]["LicenceLine"][];
        };
        /** @description Licences of the reader's office and of those below it, by number; `next` asks for the following page. */
        readonly OfficeLicences: {
            readonly licences: readonly components["schemas"]["LicenceLine"][];
            /** @description The offices whose licences the reader looks through. */
            readonly offices: readonly {
                readonly code: string;
                readonly name: string;
            }[];
            readonly next: string | null;
        };
        /** @description A decision about a licence after its grant; the last days of the remedies run from service and are null before it. */
        readonly LicenceDecision: {
            /** @enum {string} */
            readonly act: "suspension" | "restoration" | "withdrawal" | "annulment" | "revocation" | "cancellation";
            readonly text: components["schemas"]["Both"];
            readonly number: string;
            readonly noticeNo: string | null;
            readonly ground: string | null;
            readonly groundText: components["schemas"]["Both"] | null;
            readonly reason: string | null;
            readonly article: components["schemas"]["Both"] | null;
            readonly reply: string | null;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly on: string;
            readonly until: string | null;
            readonly publicInterest: string | null;
            readonly compensation: string | null;
            readonly indemnity: string | null;
            readonly ban: {
                readonly years: number;
                readonly article: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly from: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly until: string;
            } | null;
            readonly caseNo: string | null;
            /** @description Code of the office that decided. */
            readonly office: string;
            readonly remedies: {
                readonly reconsiderationBody: string;
                readonly reconsiderationDays: number;
                readonly reconsiderationChannel: string;
                readonly court: string;
                readonly suitMonths: number;
                readonly servedOn: string | null;
                readonly reconsiderationUntil: {
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly day: string;
                    readonly settled: boolean;
                } | null;
                readonly suitUntil: {
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly day: string;
                    readonly settled: boolean;
                } | null;
            } | null;
        };
        /** @description A licence in full. `doubts` names settings that are practice and not law; officers alone see them. */
        readonly LicenceView: {
            readonly licence: string;
            readonly licenceNo: string;
            readonly item: string;
            readonly itemNames: components["schemas"]["Both"];
            readonly holder: string;
            readonly office: {
                readonly code: string;
                readonly name: string;
            };
            readonly status: components["schemas"]["LicenceStatus"];
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validFrom: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly validTo: string;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly renewalDueBy: string;
            readonly applications: readonly components["schemas"]["LicenceApplication"][];
            readonly dues: readonly components["schemas"]["LicenceDue"][];
            readonly version: number;
            /** @description A civil day of the offices, e.g. 2026-07-01 */
            readonly today: string;
            /** @enum {string} */
            readonly standing: "none" | "in-force" | "suspended" | "ended" | "cancelled";
            readonly renewal: {
                readonly caseNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly filedOn: string;
                readonly late: boolean;
                readonly years: number;
            } | null;
            readonly deemed: {
                readonly caseNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly oldEnd: string;
            } | null;
            readonly suspension: {
                readonly decisionNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly from: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly until: string;
            } | null;
            readonly ending: {
                readonly act: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
                readonly successor?: {
                    readonly licence: string;
                    readonly licenceNo: string;
                };
            } | null;
            readonly cancellation: {
                readonly ground: string;
                readonly recordNo: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly on: string;
            } | null;
            readonly content: components["schemas"]["LicenceContent"] | null;
            readonly credential: {
                readonly id: string;
                readonly typedCode: string;
            } | null;
            readonly versions: readonly {
                readonly version: number;
                readonly kind: string;
                readonly kindText: components["schemas"]["Both"];
                readonly mark: string | null;
                readonly caseNo: string;
                /** @description Id of the case that granted it. */
                readonly case: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly decidedOn: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly validFrom: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly validTo: string;
                readonly changes: readonly {
                    readonly part: string;
                    readonly before: string;
                    readonly now: string;
                }[];
                readonly issuedOn: string | null;
                readonly status: components["schemas"]["LicenceStatus"];
                readonly href: string | null;
            }[];
            readonly conditions: readonly {
                readonly condition: string;
                readonly text: string | null;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly dueOn: string;
                /** @enum {string} */
                readonly standing: "open" | "met" | "broken";
                readonly fellDue: boolean;
            }[];
            readonly announcements: readonly {
                readonly noticeNo: string;
                readonly act: string;
                readonly text: components["schemas"]["Both"];
                readonly ground: string;
                readonly groundText: components["schemas"]["Both"];
                readonly facts: string | null;
                readonly article: string;
                readonly articleText: components["schemas"]["Both"];
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly announcedOn: string;
                readonly hearingRight: boolean;
                readonly requestUntil: {
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly day: string;
                } | {
                    readonly notComputable: {
                        readonly days: number;
                        /** @description A civil day of the offices, e.g. 2026-07-01 */
                        readonly from: string;
                        readonly needs: number | string;
                    };
                };
                readonly office: string;
                /** @enum {string} */
                readonly standing: "open" | "decided" | "dropped";
                readonly statedOn: string | null;
                readonly waivedOn: string | null;
                readonly said: readonly {
                    /** @enum {string} */
                    readonly kind: "statement" | "waiver";
                    readonly text: string | null;
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly on: string;
                }[];
                readonly dropped: string | null;
                readonly hearing: {
                    /** @description A civil day of the offices, e.g. 2026-07-01 */
                    readonly requestedOn: string;
                    readonly heldOn: string | null;
                } | null;
                readonly by: components["schemas"]["KnownOfficer"] | null;
            }[];
            readonly decisions: readonly components["schemas"]["LicenceDecision"][];
            readonly papers: readonly {
                readonly document: string;
                readonly number: string;
                /** @description SHA-256, lower-case hex */
                readonly file: string;
                readonly size: number;
                readonly name: string;
                readonly href: string;
                readonly delivered: readonly {
                    readonly channel: string;
                    /** @description An instant, ISO 8601 */
                    readonly at: string;
                }[];
            }[];
            readonly papersDue: readonly string[];
            readonly clocks: readonly {
                /** @enum {string} */
                readonly clock: "renewal-reminder" | "deemed-renewal" | "expiry" | "suspension-end" | "condition-due" | "hearing-request-end";
                readonly daysBefore: number | null;
                readonly condition: string | null;
                readonly noticeNo: string | null;
                /** @description The first day on which it is due; the day after the last one of a period. */
                readonly day: string;
                readonly article: components["schemas"]["Both"] | null;
            }[];
            readonly renewalWindow: {
                readonly opensOn: string | null;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly dueBy: string;
                /** @enum {string} */
                readonly late: "accept-with-warning" | "refuse";
                readonly article: components["schemas"]["Both"];
            };
            /** @description Applications about it that the reader's own account has open. */
            readonly cases: readonly {
                readonly case: string;
                readonly caseNo: string | null;
                /** @enum {string} */
                readonly kind: "first" | "change" | "storage-project" | "renewal" | "change-and-renewal" | "re-application" | "replacement" | "cancellation";
                /** @enum {string} */
                readonly phase: "draft" | "received" | "correction-requested" | "declined" | "accepted" | "granted" | "refused" | "withdrawn" | "terminated" | "registered";
                /** @description An instant, ISO 8601 */
                readonly updatedAt: string;
            }[];
            readonly doubts: readonly {
                readonly setting: string;
                readonly certainty: string;
                readonly basis: components["schemas"]["Both"];
            }[];
            readonly acts: readonly string[];
        };
        /** @description The act is durable when this is answered; `number` is that of its paper. */
        readonly LicenceActAnswer: {
            readonly licence: string;
            readonly version: number;
            /** @enum {string} */
            readonly standing: "none" | "in-force" | "suspended" | "ended" | "cancelled";
            readonly number: string | null;
        };
        /** @description What a firm may not apply for: first and last barred day, and since when it may again where a ban was lifted. */
        readonly Bans: {
            readonly bans: readonly {
                readonly item: string;
                /** @enum {string} */
                readonly ground: "false-materials" | "fraud";
                readonly article: components["schemas"]["Both"];
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly from: string;
                /** @description A civil day of the offices, e.g. 2026-07-01 */
                readonly until: string;
                readonly decisionNo: string;
                readonly office: {
                    readonly code: string;
                    readonly name: string;
                };
                readonly liftedOn: string | null;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
