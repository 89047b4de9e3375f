import { createApi } from './api/app.ts';
import { webHandler } from './web-handler.ts';

/** The JSON API and its document: /api and /openapi.json. */
export const handler = webHandler(createApi);
