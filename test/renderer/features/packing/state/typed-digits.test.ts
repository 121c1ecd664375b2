import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDigits } from '#features/packing/state/typed-digits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const typing = (pause: number) => {
  const typed: string[] = []
  const digits = createDigits((text) => typed.push(text))
  const strike = (keys: string): void => {
    for (const key of keys) {
      digits.take(key)
      vi.advanceTimersByTime(pause)
    }
  }
  return { typed, digits, strike }
}

it('a digit that a hand strikes begins a weight', () => {
  const { typed, strike } = typing(100)
  strike('1')
  expect(typed).toEqual(['1'])
})

it('digits and a decimal mark that follow at once are a part of it', () => {
  const { typed, strike } = typing(50)
  strike('1.8')
  vi.advanceTimersByTime(100)
  expect(typed).toEqual(['1.8'])
})

it('a code of digits, and one that begins with digits, is no weight', () => {
  const { typed, strike } = typing(5)
  strike('4012345678901')
  vi.advanceTimersByTime(100)
  strike('12-ABC')
  vi.advanceTimersByTime(100)
  expect(typed).toEqual([])
})

it('what turns out to belong to something else is forgotten', () => {
  const { typed, digits, strike } = typing(5)
  strike('123')
  digits.forget()
  vi.advanceTimersByTime(100)
  expect(typed).toEqual([])
})
