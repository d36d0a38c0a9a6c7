export { ApiProblem, isApiProblem } from './api-problem.ts';
export { type CallOptions, call, callForBlob } from './call.ts';
export { keyOf, queryOptionsOf } from './query-options.ts';
export { addressOf, type InputOf } from './request.ts';
export { configureSdk, type SdkSettings } from './settings.ts';
export { type UploadOptions, upload } from './upload.ts';
