/** Everything that works in one case, loaded together when the first case is opened. */
export { OpenCase } from '../parts/open-case.tsx';
export { CasePage } from './case.tsx';
export { CheckPage } from './check.tsx';
export { FiledPage } from './filed.tsx';
export { MaterialsPage } from './materials.tsx';
export { SectionPage } from './section.tsx';
export { WithdrawPage } from './withdraw.tsx';
