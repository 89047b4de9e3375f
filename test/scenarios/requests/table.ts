import type { Row } from './row.ts';
import { accessRows } from './table/access.ts';
import { courseRows } from './table/course.ts';
import { keepingRows } from './table/keeping.ts';
import { peopleRows } from './table/people.ts';
import { rightsRows } from './table/rights.ts';

/** Every scenario of a data-subject request: docs/scenarios.md is made from it. */
export const SCENARIOS: readonly Row[] = [...accessRows, ...rightsRows, ...peopleRows, ...courseRows, ...keepingRows];
