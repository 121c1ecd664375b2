/** A job knows the process that does it by a lock, as numbers of processes are used again. */
export const processLocks = `ALTER TABLE job ADD COLUMN process_lock TEXT;`
