import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createThrottle } from '#app/live/throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const runsTaking = (milliseconds: number) => {
  const began: number[] = []
  const throttle = createThrottle(async () => {
    began.push(Date.now())
    await new Promise((resolve) => void setTimeout(resolve, milliseconds))
  })
  return { throttle, began }
}

it('reads at once, and the last of many changes is read, too', async () => {
  const { throttle, began } = runsTaking(1)
  for (let change = 0; change < 100; change += 1) throttle.call()
  expect(began).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(began).toHaveLength(2)
})

it('rests the longer, the longer reading takes', async () => {
  const { throttle, began } = runsTaking(1_000)
  const changing = setInterval(throttle.call, 10)
  await vi.advanceTimersByTimeAsync(20_000)
  clearInterval(changing)
  expect(began.length).toBeGreaterThan(2)
  for (const [index, at] of began.slice(1).entries()) {
    expect(at - (began[index] ?? 0)).toBeGreaterThanOrEqual(5_000)
  }
})

it('does nothing more once it is stopped', async () => {
  const { throttle, began } = runsTaking(1)
  throttle.call()
  throttle.call()
  await vi.advanceTimersByTimeAsync(10)
  throttle.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(began).toHaveLength(1)
})
