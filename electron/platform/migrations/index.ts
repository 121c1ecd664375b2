import { theDesk } from './001-the-desk.ts'

/** Every step from an empty file to today's tables. Append only: what a desk has run is never changed. */
export const migrations: readonly string[] = [theDesk]
