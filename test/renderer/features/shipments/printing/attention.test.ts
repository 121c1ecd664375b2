import { describe, expect, it } from 'vitest'
import { jobsByPrinter, needsPerson } from '#features/shipments/printing/attention.ts'
import type { PrintJob } from '#shared/print-queue/print-job.ts'

const aJob = (change: Partial<PrintJob> = {}): PrintJob => ({
  job: 1,
  state: 'waiting',
  what: 'label',
  printer: 1,
  printer_name: 'Bench',
  actor: 'Maria K.',
  created: '2026-11-29T12:00:00Z',
  attempts: 0,
  ...change,
})

describe('a job', () => {
  it.each([
    [aJob(), false],
    [aJob({ state: 'printing' }), false],
    [aJob({ state: 'unsure', failure: 'The line broke.' }), true],
    [aJob({ attempts: 2, failure: 'The printer does not answer.' }), true],
    [aJob({ state: 'cancelled', failure: 'Something else stands on it.' }), false],
  ])('needs a person where it goes no further by itself: %#', (job, needed) => {
    expect(needsPerson(job)).toBe(needed)
  })

  it('stands at its printer, the next to come out first', () => {
    const jobs = [aJob({ job: 3 }), aJob({ job: 2, printer: 2 }), aJob({ job: 1 })]
    const byPrinter = [...jobsByPrinter(jobs)].map(([printer, queue]) => [
      printer,
      queue.map(({ job }) => job),
    ])
    expect(Object.fromEntries(byPrinter)).toEqual({ 1: [1, 3], 2: [2] })
  })
})
