export {
  type AppRecord,
  appName,
  appRecord,
  type BuildRecord,
  buildRecord,
  integrityField,
  type NavLinkRecord,
  navLinkRecord,
} from './federation/build-record.ts';
