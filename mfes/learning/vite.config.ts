import { mfeConfig } from '@lyceum/app-api/vite';
import { authorFrame } from './author-frame.plugin.ts';

export default mfeConfig({ name: 'learning', plugins: [authorFrame()] });
