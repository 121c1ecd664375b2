import { describe, expect, it } from 'vitest'
import { boundedProblems, MOST_PROBLEMS, Refusal, toProblem } from '#shared/api-error.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const unknown = (many: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Array.from({ length: many }, (_, at) => [`colour${at}`, 1]))

describe('what is wrong with one request', () => {
  it('is told two hundred times at most, and how often more', async () => {
    await using desk = openTestDesk()
    for (const [procedure, input] of [
      ['shipments.create', { ...aRequest(), ...unknown(100_000) }],
      ['shipments.list', unknown(100_000)],
    ] as const) {
      const { details, message } = await desk.refusal(procedure, input)
      expect(details).toHaveLength(MOST_PROBLEMS + 1)
      expect(details.at(-1)?.message).toBe('And 99,800 more.')
      expect(message.endsWith('And 99,800 more.')).toBe(true)
    }
  })

  it('is counted together where several have counted', () => {
    const many = Array.from({ length: 300 }, () => toProblem({ code: 'invalid_value' }))
    const once = boundedProblems(many)
    const twice = new Refusal('validation_error', [...once, ...many]).problems
    expect(twice).toHaveLength(MOST_PROBLEMS + 1)
    expect(twice.at(-1)?.message).toBe('And 400 more.')
    expect(boundedProblems(once.slice(0, 3))).toHaveLength(3)
  })

  it('stays what was told when it is bounded once more', () => {
    const once = boundedProblems(Array.from({ length: 300 }, () => toProblem({ code: 'invalid_value' })))
    expect(boundedProblems(once)).toEqual(once)
  })
})
