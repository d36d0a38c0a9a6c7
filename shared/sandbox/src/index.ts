export { defaultLimits, type SandboxLimits } from './limits.ts';
export { PythonSandbox, type PythonSandboxOptions } from './python-sandbox.ts';
