/** All migrations, in order. */
import { initial } from './001-initial';
import { readings } from './002-readings';
import { plansOverTime } from './003-plans-over-time';
import type { Migration } from './migration';

export const MIGRATIONS: readonly Migration[] = [initial, readings, plansOverTime];

/** The version of the tables that this code writes. */
export const CURRENT_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
