import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScaleDevice } from '#shared/scales/scale.ts'

type Port = Extract<ScaleDevice, { readonly kind: 'serial' }>

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted()
  } catch {
    // No such devices, no such folder.
    return []
  }
}

/** Whether there is a chip behind a port of the computer itself, of which Linux lists 32 anyway. */
const isReal = async (name: string): Promise<boolean> => {
  try {
    return (await readFile(join('/sys/class/tty', name, 'type'), 'utf8')).trim() !== '0'
  } catch {
    return false
  }
}

/** `usb-FTDI_FT232R_USB_UART_A1B2-if00-port0` as `FTDI FT232R USB UART A1B2`. */
const readableName = (name: string): string =>
  name
    .replace(/^usb-/u, '')
    .replace(/-if\d+(?:-port\d+)?$/u, '')
    .replaceAll('_', ' ')

/**
 * The serial ports of a Linux. Those of cables by the name of the cable, which stays the same wherever and whenever it is
 * plugged in; and the computer's own. No program is started for it.
 */
export const linuxSerialPorts = async (): Promise<readonly Port[]> => {
  const cables = await namesIn('/dev/serial/by-id')
  const own = (await namesIn('/sys/class/tty')).filter((name) => /^tty(?:S|AMA)\d+$/u.test(name))
  const real = await Promise.all(own.map(isReal))
  return [
    ...cables.map((name) => ({
      kind: 'serial' as const,
      path: join('/dev/serial/by-id', name),
      name: readableName(name),
    })),
    ...own
      .filter((_name, index) => real[index])
      .map((name) => ({ kind: 'serial' as const, path: join('/dev', name), name })),
  ]
}
