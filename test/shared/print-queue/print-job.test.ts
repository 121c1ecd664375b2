import { expect, it } from 'vitest'
import { printables, printJobStates } from '#shared/print-queue/print-job.ts'
import { wordLabel } from '#shared/texts/words.ts'

it.each(['en', 'de', 'ar'] as const)(
  'whatever can be printed, and what became of it, has a word in %s',
  (language) => {
    expect(printables.filter((what) => wordLabel('printable', what, language) === what)).toEqual([])
    expect(printJobStates.filter((state) => wordLabel('print_state', state, language) === state)).toEqual([])
  },
)
