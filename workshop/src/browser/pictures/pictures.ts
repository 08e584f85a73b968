/** Part of a picture that comes out differently each time and is therefore not compared; shares of its width and height. */
export type Varying = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** One picture of README and tutorial: a state that the browser tests look at, in one language, width and theme. */
export type Picture = {
  /** The name of the file in `docs/screenshots`, without `.png`. */
  readonly name: string;
  /** The state as the tests call it: language, width, theme and the name of the look; of a paper its name alone. */
  readonly state: string;
  /** What stands at the top of the picture; the top of the page when absent. */
  readonly from?: string;
  /** Pixels; the height of the window when absent. */
  readonly height?: number;
  readonly varying?: readonly Varying[];
};

export const PICTURES: readonly Picture[] = [
  { name: 'apply-home', state: 'zh-CN 1280 light front page', height: 840 },
  { name: 'apply-home-phone', state: 'en 360 dark front page' },
  { name: 'apply-guide', state: 'zh-CN 1280 light guide', height: 720 },
  { name: 'apply-tasks', state: 'zh-CN 1280 light tasks filled from registers' },
  { name: 'apply-form', state: 'zh-CN 1280 light section company, filled', height: 760 },
  { name: 'apply-form-phone', state: 'en 360 dark section company' },
  { name: 'apply-material', state: 'zh-CN 1280 light material differs', from: '#M4', height: 640 },
  { name: 'apply-check', state: 'zh-CN 1280 light check, complete', height: 800 },
  { name: 'apply-filed', state: 'zh-CN 1280 light confirmation' },
  { name: 'apply-filed-phone', state: 'en 360 dark confirmation' },
  { name: 'apply-case', state: 'zh-CN 1280 light case accepted' },
  { name: 'decide-inbox', state: 'zh-CN 1280 light inbox', height: 420 },
  { name: 'decide-case', state: 'zh-CN 1280 light case-question' },
  { name: 'decide-case-phone', state: 'en 360 light phone-case', from: '.tabs' },
  { name: 'decide-compared', state: 'zh-CN 1280 dark case-compared' },
  { name: 'decide-checklist', state: 'zh-CN 1280 light checklist', height: 800 },
  { name: 'decide-grant', state: 'zh-CN 1280 light grant-dialog' },
  { name: 'decide-preview', state: 'preview of the acceptance notice' },
  { name: 'verify-status-phone', state: 'zh-CN 360 light status-phone' },
  { name: 'verify-genuine', state: 'zh-CN 1280 light verify-zh-CN-GENUINE' },
  { name: 'verify-altered-phone', state: 'en 360 light verify-en-ALTERED' },
  // The QR code holds a signature and an address that are others for every licence.
  {
    name: 'licence',
    state: 'sealed licence',
    varying: [{ left: 0.74, top: 0.26, right: 0.89, bottom: 0.53 }],
  },
];

/** The tests in which these states come up, for `npm run screenshots`. */
export const FILES = ['portal', 'workbench', 'verify-page'].map((f) => `workshop/src/browser/${f}.slow.test.ts`);
export const TESTS = 'on to the licence|to an insisted filing|by mouse$|in English on a phone|zbarimg|tells genuine';
