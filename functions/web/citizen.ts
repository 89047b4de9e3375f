import { createCitizenApp } from './citizen-app.tsx';
import { webHandler } from './web-handler.ts';

/** The citizens' pages: everything outside /staff and /api. */
export const handler = webHandler(createCitizenApp);
