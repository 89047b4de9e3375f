import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenariosDocument } from '../test/scenarios/requests/document.ts';

/** `npm run scenarios`: writes docs/scenarios.md from the table of scenarios. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'scenarios.md'), scenariosDocument());
