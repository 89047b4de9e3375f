import type { PageApp } from '../../../http/page-app.tsx';
import { addOversightCase } from './case.tsx';
import { addMarkings } from './markings.tsx';
import { addOmbud } from './ombud.tsx';
import { addSearch } from './search.tsx';
import { addStatistics } from './statistics.tsx';
import { addUnit } from './unit.tsx';

/** What leaders, the ombud, AEF and the auditor have beside cases and tasks. */
export function addOversight(app: PageApp): void {
  addUnit(app);
  addOmbud(app);
  addSearch(app);
  addOversightCase(app);
  addMarkings(app);
  addStatistics(app);
}
