import { describe, expect, it } from 'vitest'
import { type Act, runEach } from '../../../renderer/features/shipments/acts/run-each.ts'

const following = { isStopped: () => false, onProgress: () => undefined }

const refuseB: Act = async (reference) => {
  if (reference === 'b') throw new Error('refused')
  return reference === 'c' ? 'unchanged' : 'done'
}

describe('acting on many shipments', () => {
  it('goes on after a refusal and says which one it was', async () => {
    const outcomes = await runEach(['a', 'b', 'c', 'd'], refuseB, following)
    expect(outcomes.map(({ reference, kind }) => `${reference} ${kind}`)).toEqual([
      'a done',
      'b refused',
      'c unchanged',
      'd done',
    ])
  })

  it('stops before the next one, and what has begun is finished', async () => {
    const begun: string[] = []
    const ended: string[] = []
    let isStopped = false
    const act: Act = async (reference) => {
      begun.push(reference)
      if (reference === 'b') isStopped = true
      await Promise.resolve()
      ended.push(reference)
      return 'done'
    }
    const outcomes = await runEach(['a', 'b', 'c'], act, { ...following, isStopped: () => isStopped })
    expect(begun).toEqual(['a', 'b'])
    expect(ended).toEqual(begun)
    expect(outcomes).toHaveLength(2)
  })

  it('tells how far it is after each one', async () => {
    const told: number[] = []
    await runEach(['a', 'b'], refuseB, { ...following, onProgress: (done) => told.push(done) })
    expect(told).toEqual([1, 2])
  })
})
