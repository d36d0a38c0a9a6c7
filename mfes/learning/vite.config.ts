import { mfeConfig } from '@lyceum/app-api/vite';
import { mathjaxFiles } from './mathjax-files.plugin.ts';

export default mfeConfig({ name: 'learning', plugins: [mathjaxFiles()] });
