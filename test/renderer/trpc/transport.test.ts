import { expect, it } from 'vitest'
import { createTransport } from '#trpc/transport.ts'

it('listens at the bridge once, as each listener gets a copy of every answer', () => {
  const listeners: ((frame: unknown) => void)[] = []
  const { client, recovery } = createTransport({
    send: () => undefined,
    onFrame: (listener) => {
      listeners.push(listener)
      return () => undefined
    },
  })
  for (const call of [client.settings.get.query(), recovery.recovery.state.query()])
    call.catch(() => undefined)
  expect(listeners).toHaveLength(1)
})
