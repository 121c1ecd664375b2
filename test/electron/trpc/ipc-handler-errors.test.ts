import { textLike } from '#helpers/like.ts'
import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { apiErrorOf } from '#trpc/api-error.ts'
import { OWN_FRAME, settle } from './ipc-pair.ts'
import { type createClient, openTestDesk } from './test-desk.ts'

const newId = () => crypto.randomUUID()

const anId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)
const theBug: unknown = expect.objectContaining({ message: 'secret of jane@example.com' })

const failing = async (call: (client: ReturnType<typeof createClient>) => Promise<unknown>) => {
  const desk = openTestDesk()
  const error: unknown = await call(desk.client).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return { ...desk, error, apiError: apiErrorOf(error) }
}

describe('errors', () => {
  it('of a refusal carry its family, its problems and an id', async () => {
    const { error, apiError, bugs } = await failing((client) => client.refused.query())
    expect(error).toBeInstanceOf(TRPCClientError)
    expect(error).toMatchObject({ message: 'It has been deleted.', data: apiError })
    expect(apiError).toEqual({
      reference: textLike(/^er_\d{32}$/u),
      correlation_id: anId,
      code: 'gone',
      message: 'It has been deleted.',
      details: [{ property: '$.reference', code: 'resource_removed', message: 'It has been deleted.' }],
    })
    expect(bugs).toEqual([])
  })

  it('of an input that has the wrong shape name every problem and its place', async () => {
    const { apiError, bugs } = await failing((client) =>
      client.strict.query({ reference: '123456', take: 0 }),
    )
    expect(apiError.code).toBe('validation_error')
    expect(apiError.details.map(({ property, code }) => [property, code])).toEqual([
      ['$.reference', 'value_too_long'],
      ['$.take', 'value_too_small'],
    ])
    expect(bugs).toEqual([])
  })

  it('of a bug are masked, and kept under the id that the page was told', async () => {
    const { apiError, bugs, window } = await failing((client) => client.broken.query())
    expect(apiError.code).toBe('internal_server_error')
    expect(JSON.stringify(window.sent)).not.toMatch(/secret|jane|deeper|\.ts/)
    expect(bugs).toEqual([
      {
        correlationId: apiError.correlation_id,
        error: theBug,
      },
    ])
  })

  it('of a parse inside the program are bugs, not refusals of the input', async () => {
    const { apiError, bugs } = await failing((client) => client.brokenRow.query())
    expect(apiError.code).toBe('internal_server_error')
    expect(bugs).toHaveLength(1)
  })

  it('of a result that cannot be sent are bugs, and are answered', async () => {
    const { apiError, bugs } = await failing((client) => client.uncloneable.query())
    expect(apiError.code).toBe('internal_server_error')
    expect(bugs).toHaveLength(1)
  })

  it('are answered also when the log itself fails', async () => {
    const desk = openTestDesk({
      createContext: () => ({
        actor: 'Mo',
        reportBug: () => {
          throw new Error('disk full')
        },
      }),
    })
    await expect(desk.client.broken.query()).rejects.toSatisfy(
      (error) => apiErrorOf(error).code === 'internal_server_error',
    )
  })

  it.each([
    'nowhere',
    'echo.further',
    '__proto__',
    'constructor',
    'toString',
    'echo.__proto__',
    '..',
    'then',
  ])('of a procedure that is not there say so: %s', async (path) => {
    const { ipc, window } = openTestDesk()
    ipc.deliver(window, OWN_FRAME, { id: newId(), kind: 'query', path, input: undefined })
    await settle()
    expect(window.sent).toMatchObject([
      { kind: 'error', error: { code: 'not_found', details: [{ code: 'not_found' }] } },
    ])
  })

  it.each([
    ['query', 'whoAmI'],
    ['mutation', 'echo'],
    ['subscribe', 'echo'],
    ['query', 'ticks'],
  ])('of a %s for what is none say that it is not there: %s', async (kind, path) => {
    const { ipc, window } = openTestDesk()
    ipc.deliver(window, OWN_FRAME, { id: newId(), kind, path, input: 1 })
    await settle()
    expect(window.sent).toMatchObject([{ kind: 'error', error: { code: 'not_found' } }])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no settings')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no settings'))],
  ])('of a context that %s are answered to every kind of call', async (_name, createContext) => {
    const { ipc, window, bugs } = openTestDesk({ createContext })
    const kinds = ['query', 'mutation', 'subscribe']
    for (const kind of kinds) ipc.deliver(window, OWN_FRAME, { id: newId(), kind, path: 'echo', input: 1 })
    await settle()
    expect(window.sent).toMatchObject(
      kinds.map(() => ({ kind: 'error', error: { code: 'internal_server_error' } })),
    )
    expect(bugs).toHaveLength(3)
  })

  it('of a command without anybody to act are bugs', async () => {
    const { client } = openTestDesk({ createContext: () => ({ actor: ' ', reportBug: () => undefined }) })
    await expect(client.whoAmI.mutate()).rejects.toSatisfy(
      (error) => apiErrorOf(error).code === 'internal_server_error',
    )
  })
})
