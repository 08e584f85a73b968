export { unprintable } from './coverage.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { kitFiles } from './kit.ts';
export { typesettingIdentity } from './press/compiler.ts';
export { createPress, type Press, type Rendered, type RenderRequest } from './press/press.ts';
export { PressBusyError, RenderError, type RenderProblem } from './press/render-error.ts';
export { qrSvg } from './qr.ts';
export { textShows } from './read-back.ts';
export { sealSvg } from './seal-picture.ts';
