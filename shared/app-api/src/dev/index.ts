export { type LiveApp, liveApp } from './live-app.tsx';
