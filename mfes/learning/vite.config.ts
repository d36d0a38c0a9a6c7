import { mfeConfig } from '@lyceum/app-api/vite';
import { authorFrame } from './author-frame.plugin.ts';
import { mathjaxFiles } from './mathjax-files.plugin.ts';

export default mfeConfig({ name: 'learning', plugins: [mathjaxFiles(), authorFrame()] });
