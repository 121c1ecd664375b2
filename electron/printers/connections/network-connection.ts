import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { PrinterWay } from '#shared/printers/printer.ts'
import type { SentenceKey } from '#shared/texts/sentences.ts'
import { codeOf } from '../../platform/trouble.ts'
import { type Connection, ConnectionFailure, type ConnectionTimes } from './connection.ts'

type Address = Extract<PrinterWay, { readonly kind: 'network' }>
type Calling = { readonly times: ConnectionTimes; readonly signal: AbortSignal }

/**
 * Calls a printer of the network that takes what it is sent as it is. The only place of the program that makes a
 * connection, and only to what the person entered.
 * @throws ConnectionFailure where it does not answer
 */
export const openNetworkConnection = async (
  address: Address,
  { times, signal }: Calling,
): Promise<Connection> => {
  const socket = await call(address, { times, signal })
  return { send: ({ bytes }) => send(socket, bytes, times), drop: () => void socket.destroy() }
}

const call = ({ host, port }: Address, { times, signal }: Calling): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal })
    const timer = setTimeout(() => socket.destroy(new Error('There is no answer.')), times.answer)
    // Stays for as long as the socket does: an error that nobody hears would end the program.
    socket.on('error', (error) => {
      clearTimeout(timer)
      reject(new ConnectionFailure(failuresToAnswer[codeOf(error)] ?? 'printer_silent', { host, port }))
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })

const failuresToAnswer: Readonly<Record<string, SentenceKey>> = {
  ENOTFOUND: 'printer_not_found',
  EAI_AGAIN: 'printer_not_found',
  ECONNREFUSED: 'printer_refuses',
}

/** Until all of it was handed to the network a printer has certainly not got it; from then on nobody knows before it closes. */
const send = async (
  socket: Socket,
  bytes: Uint8Array,
  { silence, watch }: ConnectionTimes,
): Promise<void> => {
  if (socket.destroyed) throw new ConnectionFailure('printer_broke_off')
  const connection = follow(socket, silence)
  await Promise.race([connection.closed, connection.handOver(bytes)])
  await Promise.race([connection.closed, wait(watch)])
  connection.close()
  await connection.closed
}

/** Follows a connection to its end: `closed` resolves when the printer closed it after we did, and without an error. */
const follow = (socket: Socket, silence: number) => {
  let hasAll = false
  let isClosing = false
  let isSilent = false
  const closed = new Promise<void>((resolve, reject) => {
    let hasHungUp = false
    socket.setTimeout(silence, () => {
      isSilent = true
      socket.destroy()
    })
    socket.once('end', () => {
      hasHungUp = true
      // It has not waited for our end.
      if (!isClosing) socket.destroy(new Error('It hung up.'))
    })
    socket.once('close', (hadError) => {
      if (isClosing && hasHungUp && !hadError) resolve()
      else reject(connectionFailure({ hasAll, isSilent }))
    })
  })
  // Printers tell of themselves; unless it is read, their end is never seen.
  socket.resume()
  return {
    closed,
    handOver: (bytes: Uint8Array) =>
      new Promise<void>((resolve) => {
        socket.write(bytes, (error) => {
          // What went wrong is told when it is closed.
          if (error) return
          hasAll = true
          resolve()
        })
      }),
    close: (): void => {
      isClosing = true
      socket.end()
    },
  }
}

type Way = { readonly hasAll: boolean; readonly isSilent: boolean }
const connectionFailure = ({ hasAll, isSilent }: Way): ConnectionFailure => {
  if (hasAll) return new ConnectionFailure(isSilent ? 'print_unconfirmed' : 'print_broke_off', {}, 'unsure')
  return new ConnectionFailure(isSilent ? 'printer_stopped' : 'printer_broke_off')
}
