/** How each thing was printed, so that it is printed again as it was. */
export const printChoicesOfJobs = 'ALTER TABLE print_job ADD COLUMN choices TEXT;'
