export { type BanGround, banRules } from './bans.ts';
export {
  type Ban,
  type BanCommand,
  type BanContext,
  type BanDecided,
  type BanEvent,
  type BanState,
  banOn,
  decideBan,
  evolveBan,
  foldBans,
  initialBans,
} from './register.ts';
