import { accessActs } from './acts/access.ts';
import { afterwards } from './acts/afterwards.ts';
import { askingActs } from './acts/asking.ts';
import { keepingActs } from './acts/keeping.ts';
import { rightsActs } from './acts/rights.ts';
import { timeActs } from './acts/time.ts';
import { whoActs } from './acts/who.ts';

/** Every sentence that a row may use, with what it does through the API, as the people named in it would. */
export const ACTS = {
  ...askingActs,
  ...whoActs,
  ...accessActs,
  ...rightsActs,
  ...timeActs,
  ...afterwards,
  ...keepingActs,
};

export type Act = keyof typeof ACTS;
