import { describe, expect, it } from 'vitest'
import { callProcedure, followProcedure } from '#electron/trpc/call.ts'
import { createTestRouter } from './test-desk.ts'

const openCall = (path: string, input?: unknown, signal?: AbortSignal) => {
  const bugs: unknown[] = []
  const ended: string[] = []
  const context = { actor: 'Mo', reportBug: (_id: string, error: unknown) => void bugs.push(error) }
  const call = { router: createTestRouter(ended), path, input, context, ...(signal && { signal }) }
  return { call, bugs, ended }
}

const collect = async <Value>(stream: AsyncIterable<Value>): Promise<readonly Value[]> => {
  const values: Value[] = []
  for await (const value of stream) values.push(value)
  return values
}

describe('a call without a window', () => {
  it('answers a query and a mutation by their names alone', async () => {
    expect(await callProcedure(openCall('echo', 0).call)).toEqual({ result: 0 })
    expect(await callProcedure(openCall('whoAmI').call)).toEqual({ result: 'Mo' })
  })

  it('answers a subscription as what is not there', async () => {
    const { call, bugs, ended } = openCall('ticks', 1)
    expect(await callProcedure(call)).toMatchObject({ error: { code: 'not_found' } })
    expect([bugs, ended]).toEqual([[], []])
  })

  it('holds to the kind that is asked for', async () => {
    const { call } = openCall('whoAmI')
    expect(await callProcedure({ ...call, type: 'query' })).toMatchObject({ error: { code: 'not_found' } })
    expect(await callProcedure({ ...call, type: 'mutation' })).toEqual({ result: 'Mo' })
  })

  it('does not even begin when it is cancelled already', async () => {
    const { call, ended, bugs } = openCall('hang', undefined, AbortSignal.abort())
    expect(await callProcedure(call)).toMatchObject({ error: { code: 'conflict' } })
    expect([ended, bugs]).toEqual([[], []])
  })

  it('keeps a bug that shows up while it is being cancelled', async () => {
    const controller = new AbortController()
    const { call, bugs } = openCall('broken', undefined, controller.signal)
    const answer = callProcedure(call)
    controller.abort()
    expect(await answer).toMatchObject({ error: { code: 'internal_server_error' } })
    expect(bugs).toHaveLength(1)
  })
})

describe('following a subscription without a window', () => {
  it('hears everything in order', async () => {
    const { call } = openCall('ticks', 2)
    expect(await collect(followProcedure(call))).toEqual(['started', { data: 0 }, { data: 1 }])
  })

  it('lets go of the source when nobody listens any more', async () => {
    const { call, ended } = openCall('ticks', 3)
    for await (const news of followProcedure(call)) if (news !== 'started') break
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended).toEqual(['subscription'])
  })

  it('ends by its signal although the source takes no notice', async () => {
    const controller = new AbortController()
    const { call } = openCall('deaf', undefined, controller.signal)
    const heard: unknown[] = []
    for await (const news of followProcedure(call)) {
      heard.push(news)
      if (news !== 'started') controller.abort()
    }
    expect(heard).toEqual(['started', { data: 'once' }])
  })

  it('answers a query as what is not there', async () => {
    expect(await collect(followProcedure(openCall('echo').call))).toMatchObject([
      { error: { code: 'not_found' } },
    ])
  })
})
