import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * What a printer does with a sheet: takes it and hangs up; drops the line before it has read, once it has read some, or
 * when it has printed already; never reads; or takes it and never hangs up.
 */
export type PrinterHabit = 'take' | 'drop' | 'drop_midway' | 'drop_printed' | 'never_read' | 'never_close'

/** A printer of the network: a listener that keeps what it printed, in order. */
export const aPrinter = async ({ port = 0 }: { readonly port?: number } = {}) => {
  const printed: string[] = []
  let habit: (count: number) => PrinterHabit = () => 'take'
  let calls = 0
  const sockets = new Set<Socket>()

  const serve = async (socket: Socket): Promise<void> => {
    const chosen = habit((calls += 1))
    if (chosen === 'never_read') return void socket.pause()
    if (chosen === 'drop') return void socket.resetAndDestroy()
    if (chosen === 'drop_midway') return void socket.once('data', () => socket.resetAndDestroy())
    const sheet = await text(socket)
    // Nothing comes out of what is not whole.
    if (/(?:\^XZ|%%EOF)\s*$/u.test(sheet)) printed.push(sheet)
    if (chosen === 'drop_printed') socket.resetAndDestroy()
    if (chosen === 'take') socket.end()
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serve(socket).catch(() => undefined)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server.address()),
    /** What came out, oldest first. */
    printed,
    /** How often it was called. */
    calls: (): number => calls,
    /** What it does from now on, with each call or with the first, second, … from its beginning. */
    behave: (next: PrinterHabit | ((count: number) => PrinterHabit)): void => {
      habit = typeof next === 'function' ? next : () => next
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
export type PrinterHere = Awaited<ReturnType<typeof aPrinter>>

const portOf = (address: string | AddressInfo | null): number => {
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.')
  return address.port
}
