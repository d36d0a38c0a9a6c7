import { defineApp } from '@lyceum/app-api';
import { z } from 'zod';

export const manifest = defineApp({
  apiVersion: 1,
  id: 'discussions',
  owner: 'Community',
  config: z.object({}),
  routes: [],
});
