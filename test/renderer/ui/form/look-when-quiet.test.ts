import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from '#ui/create-store.ts'
import { lookWhenQuiet } from '#ui/form/look-when-quiet.ts'
import type { FormState } from '#ui/form/form-state.ts'
import type { Filling } from '#ui/form/filling.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const typed = (name: string) => (filling: Filling<FormState>) => ({
  ...filling,
  form: { request: { name }, nextId: 1 },
})
const shown = (filling: Filling<FormState>) => ({
  ...filling,
  problems: [{ problem: { code: 'taken' }, field: 'name' }],
})

it('looks at problems again once something is typed after they were shown, and not because they are shown', () => {
  const store = createStore<Filling<FormState>>({ form: { request: {}, nextId: 1 }, problems: [] })
  const look = vi.fn<() => void>()
  const stop = lookWhenQuiet(store, look)
  store.change(typed('A'))
  store.change(shown)
  vi.advanceTimersByTime(1000)
  expect(look).not.toHaveBeenCalled()
  store.change(typed('B'))
  vi.advanceTimersByTime(100)
  store.change(typed('BC'))
  vi.advanceTimersByTime(100)
  expect(look).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(look).toHaveBeenCalledTimes(1)
  store.change(typed('BCD'))
  stop()
  vi.advanceTimersByTime(1000)
  expect(look).toHaveBeenCalledTimes(1)
})
