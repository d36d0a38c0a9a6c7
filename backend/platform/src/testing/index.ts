export type { Database } from '../database/connect.ts';
export { FixedClock } from './fixed-clock.ts';
export { type QueryPlan, watchQueries } from './query-watch.ts';
export { startTestApp, TestApp, type TestAppOptions } from './start-test-app.ts';
export { type TestAnswer, TestClient } from './test-client.ts';
export { aDatabase } from './test-database.ts';
