import type { SerialScale } from '#shared/scales/scale.ts'
import { createHearing, protocols } from '../protocols/index.ts'
import { type ScaleConnection, ScaleFailure, scaleFailureOf } from './connection.ts'
import { linuxSerialPorts } from './serial-ports.ts'

const ASK_EVERY_MILLISECONDS = 200
const PIECE = 256

// Read when it is needed first: most desks have no scale.
const loadBinding = async () => (await import('@serialport/bindings-cpp')).autoDetect()

const framings = {
  '8n1': { dataBits: 8, parity: 'none' },
  '7e1': { dataBits: 7, parity: 'even' },
  '7o1': { dataBits: 7, parity: 'odd' },
} as const

/** What a port lets go of when it is taken away. */
type Closable = { readonly isOpen: boolean; readonly close: () => Promise<void> }

const closeQuietly = async (port: Closable): Promise<void> => {
  try {
    if (port.isOpen) await port.close()
  } catch {
    // It is gone, which is as good as closed.
  }
}

const open = async ({ path, speed, framing }: SerialScale) => {
  // What keeps it from being read is a mistake of the program's, and no trouble of the scale's.
  const binding = await loadBinding()
  try {
    return await binding.open({ path, baudRate: speed, stopBits: 1, lock: true, ...framings[framing] })
  } catch (error) {
    throw scaleFailureOf(error)
  }
}

/** Scales at serial ports: of the computer, or of a cable or a scale that makes one of USB. */
export const createSerialConnection = (): ScaleConnection<'serial'> => ({
  list: async () => {
    if (process.platform === 'linux') return linuxSerialPorts()
    const binding = await loadBinding()
    const ports = await binding.list()
    return ports.map(({ path, manufacturer = '' }) => ({
      kind: 'serial',
      // A Mac has each twice, and waits at the one of them for somebody to call.
      path: path.replace(/^\/dev\/tty\./u, '/dev/cu.'),
      name: [path.replace(/^\/dev\/(?:tty|cu)\./u, ''), manufacturer].filter(Boolean).join(' · '),
    }))
  },

  follow: async (scale, { signal, onThere, onReading }) => {
    const protocol = protocols[scale.protocol]
    const port = await open(scale)
    // It may have ended meanwhile, of which nobody is told a second time.
    if (signal.aborted) return closeQuietly(port)
    const hear = createHearing(protocol, (said) => {
      const reading = protocol.read(said, scale.unit)
      if (reading) onReading(reading)
    })
    let isAsking = false
    const ask = async (): Promise<void> => {
      if (isAsking || protocol.ask === undefined) return
      isAsking = true
      try {
        await port.write(Buffer.from(protocol.ask, 'latin1'))
        isAsking = false
      } catch {
        // Whoever reads hears of it, too.
      }
    }
    const timer = setInterval(() => void ask(), ASK_EVERY_MILLISECONDS)
    const end = (): void => void closeQuietly(port)
    signal.addEventListener('abort', end, { once: true })
    const piece = Buffer.alloc(PIECE)
    try {
      onThere()
      while (!signal.aborted) {
        const { bytesRead } = await port.read(piece, 0, PIECE)
        if (bytesRead === 0) throw new ScaleFailure('scale_away')
        hear(piece.subarray(0, bytesRead))
      }
    } catch (error) {
      // Once it is there, whatever ends it is that it is not there any more.
      if (!signal.aborted) throw new ScaleFailure('scale_away', { cause: error })
    } finally {
      clearInterval(timer)
      signal.removeEventListener('abort', end)
      await closeQuietly(port)
    }
  },
})
