export type { BodyOf, Contract, Method, ParamsOf, QueryOf, Refusal, ResponseOf } from './contract.ts';
export { defineContract } from './contract.ts';
export { courseRunKeyField, momentField, usageKeyField } from './fields.ts';
