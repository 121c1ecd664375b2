import { expect, it, vi } from 'vitest'
import { once } from '#shared/once.ts'

it('makes nothing before it is asked for, and nothing twice', () => {
  const make = vi.fn<() => undefined>(() => undefined)
  const value = once(make)
  expect(make).not.toHaveBeenCalled()
  expect([value(), value()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledOnce()
})
