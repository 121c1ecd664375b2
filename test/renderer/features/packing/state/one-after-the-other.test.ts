import { expect, it } from 'vitest'
import { createQueueOfActs } from '#features/packing/state/one-after-the-other.ts'

it('what is asked for meanwhile is done afterwards, also where the one before has failed', async () => {
  const heard: string[] = []
  const inTurn = createQueueOfActs((error) => heard.push(String(error)))
  let release = (): void => undefined
  const first = inTurn(async () => {
    await new Promise<void>((resolve) => (release = resolve))
    heard.push('first')
    throw new Error('refused')
  })
  const second = inTurn(async () => void heard.push('second'))
  await Promise.resolve()
  expect(heard).toEqual([])
  release()
  await Promise.all([first, second])
  expect(heard).toEqual(['first', 'Error: refused', 'second'])
})
