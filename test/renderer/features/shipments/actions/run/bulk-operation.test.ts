import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type RequestForOne,
  runOperation,
  oneRequestEach,
  batched,
} from '#features/shipments/actions/run/bulk-operation.ts'
import type { Rejected } from '#shared/shipments/bulk.ts'

const following = { isStopped: () => false, onProgress: () => undefined }

const refuseB: RequestForOne = async (reference) => {
  if (reference === 'b') throw new Error('refused')
  return reference === 'c' ? 'unchanged' : 'done'
}

const rejected = (reference: string): Rejected => ({
  shipment_reference: reference,
  code: 'validation_error',
  message: 'It is not possible.',
  details: [{ code: 'invalid_state_for_operation', message: 'It is not possible.' }],
})

describe('acting on one shipment after the other', () => {
  it('goes on after a refusal and says which one it was', async () => {
    const outcomes = await runOperation(['a', 'b', 'c', 'd'], oneRequestEach(refuseB), following)
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
    const request: RequestForOne = async (reference) => {
      begun.push(reference)
      if (reference === 'b') isStopped = true
      await Promise.resolve()
      ended.push(reference)
      return 'done'
    }
    const outcomes = await runOperation(['a', 'b', 'c'], oneRequestEach(request), {
      ...following,
      isStopped: () => isStopped,
    })
    expect(begun).toEqual(['a', 'b'])
    expect(ended).toEqual(begun)
    expect(outcomes).toHaveLength(2)
  })

  it('tells how far it is after each one', async () => {
    const told: number[] = []
    await runOperation(['a', 'b'], oneRequestEach(refuseB), {
      ...following,
      onProgress: (done) => told.push(done),
    })
    expect(told).toEqual([1, 2])
  })
})

describe('acting on many shipments at once', () => {
  it('asks for each exactly once, in its order, never for more at once than the desk takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(400), fc.integer({ min: 1, max: 100 }), async (count, atOnce) => {
        const references = Array.from({ length: count }, (_, place) => String(place))
        const asked: string[][] = []
        const operation = batched(async (shipments) => {
          asked.push(shipments)
          return { accepted: [], rejected: [] }
        }, atOnce)
        const outcomes = await runOperation(references, operation, following)
        expect(asked.flat()).toEqual(references)
        expect(asked.every((one) => one.length <= atOnce)).toBe(true)
        expect(outcomes.map(({ reference }) => reference)).toEqual(references)
      }),
      { numRuns: 50 },
    )
  })

  it('says of each what the desk said of it', async () => {
    const operation = batched(async () => ({
      accepted: [
        { shipment_reference: 'a', modified: true },
        { shipment_reference: 'b', modified: false },
      ],
      rejected: [rejected('c')],
    }))
    const outcomes = await runOperation(['a', 'b', 'c'], operation, following)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'unchanged', 'refused'])
    expect(outcomes[2]).toMatchObject({ error: { details: [{ code: 'invalid_state_for_operation' }] } })
  })

  it('counts every shipment of a request as refused that fails as a whole, and goes on with the next', async () => {
    let requests = 0
    const operation = batched(async () => {
      requests += 1
      if (requests === 1) throw new Error('a bug')
      return { accepted: [], rejected: [] }
    }, 2)
    const outcomes = await runOperation(['a', 'b', 'c'], operation, following)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'done'])
  })

  it('stops between requests, and tells of those only that were asked for', async () => {
    let isStopped = false
    const operation = batched(async () => {
      isStopped = true
      return { accepted: [], rejected: [] }
    }, 2)
    const outcomes = await runOperation(['a', 'b', 'c', 'd'], operation, {
      ...following,
      isStopped: () => isStopped,
    })
    expect(outcomes.map(({ reference }) => reference)).toEqual(['a', 'b'])
  })
})
