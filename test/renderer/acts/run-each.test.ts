import { describe, expect, it } from 'vitest'
import { type Act, type Outcome, runEach } from '../../../renderer/features/shipments/acts/run-each.ts'

const following = { isStopped: () => false, onOutcome: () => undefined }

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

  it('tells of each outcome as it comes', async () => {
    const told: (readonly Outcome[])[] = []
    await runEach(['a', 'b'], async () => 'done', { ...following, onOutcome: (soFar) => told.push(soFar) })
    expect(told.map((soFar) => soFar.length)).toEqual([1, 2])
  })
})
