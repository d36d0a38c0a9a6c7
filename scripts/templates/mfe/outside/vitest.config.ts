import { specConfig } from '@lyceum/app-api/vite';

export default specConfig();
