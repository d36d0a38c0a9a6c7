import { mfeConfig } from '@lyceum/app-api/vite';

export default mfeConfig({ name: 'sample-app' });
