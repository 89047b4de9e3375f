import { createStaffApp } from './staff-app.tsx';
import { webHandler } from './web-handler.ts';

/** The pages of staff: /staff and everything below. */
export const handler = webHandler(createStaffApp);
