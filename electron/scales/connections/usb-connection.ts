import { type EventEmitter, once } from 'node:events'
import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import { readUsbReport } from '../protocols/usb-report.ts'
import { type ScaleConnection, ScaleFailure, scaleFailureOf } from './connection.ts'
import { type FoundScale, tellApart, whichScale } from './usb-scales.ts'

/** The page of usages of weighing devices, of the HID Point of Sale Usage Tables. */
const WEIGHING_DEVICES = 0x8d

/** What a computer says of a device that speaks HID. */
type HidDevice = {
  readonly vendorId: number
  readonly productId: number
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly manufacturer?: string | undefined
  readonly product?: string | undefined
  readonly usagePage?: number | undefined
}
/** The USB devices of a computer. */
export type Usb = {
  readonly devices: () => Promise<readonly HidDevice[]>
  readonly open: (path: string) => Promise<EventEmitter & { readonly close: () => Promise<void> }>
}

// Read when it is needed first: most desks have no scale, and some computers lack what it is linked with.
const loadUsb = async (): Promise<Usb> => {
  try {
    const usb = await import('node-hid')
    await usb.devicesAsync()
    return { devices: usb.devicesAsync, open: (path) => usb.HIDAsync.open(path, { nonExclusive: true }) }
  } catch (error) {
    throw new ScaleFailure('scale_no_usb', { cause: error })
  }
}

/** Where a device is plugged in. On Linux its path is another one each time. */
const portOf = (path: string): string => {
  try {
    return realpathSync(`/sys/class/hidraw/${basename(path)}/device/..`)
  } catch {
    return path
  }
}

const foundScale = (device: HidDevice): readonly FoundScale[] => {
  const { vendorId: vendor, productId: product, path, usagePage, serialNumber = '' } = device
  if (path === undefined || usagePage !== WEIGHING_DEVICES) return []
  const name = [device.manufacturer ?? '', device.product ?? ''].filter(Boolean).join(' ')
  const serial = serialNumber.trim()
  return [
    {
      kind: 'usb',
      vendor,
      product,
      ...(serial !== '' && { serial }),
      port: portOf(path),
      name: name || `${vendor}:${product}`,
      path,
    },
  ]
}

/** Scales that say by USB that they are ones, as those of parcel desks do. */
export const createUsbConnection = (load: () => Promise<Usb> = loadUsb): ScaleConnection<'usb'> => ({
  list: async () => tellApart((await (await load()).devices()).flatMap(foundScale)),

  follow: async (scale, { signal, onThere, onReading }) => {
    const usb = await load()
    const { path } = whichScale((await usb.devices()).flatMap(foundScale), scale)
    const device = await usb.open(path).catch((error: unknown) => {
      throw scaleFailureOf(error)
    })
    try {
      onThere()
      device.on('data', (report: Uint8Array) => {
        const reading = readUsbReport(report)
        if (reading) onReading(reading)
      })
      // It ends by an error alone: that it was unplugged. `once` rejects with it.
      await once(device, 'closed', { signal })
    } catch (error) {
      if (!signal.aborted) throw new ScaleFailure('scale_away', { cause: error })
    } finally {
      await device.close().catch(() => undefined)
    }
  },
})
