import { once } from 'node:events'
import { readUsbReport } from '../protocols/usb-report.ts'
import { type ScaleConnection, ScaleFailure, scaleFailureOf } from './connection.ts'

/** The page of usages of weighing devices, of the HID Point of Sale Usage Tables. */
const WEIGHING_DEVICES = 0x8d

// Read when it is needed first: most desks have no scale, and some computers lack what it is linked with.
const loadUsb = async () => {
  try {
    const usb = await import('node-hid')
    await usb.devicesAsync()
    return usb
  } catch (error) {
    throw new ScaleFailure('scale_no_usb', { cause: error })
  }
}

const listScales = async () => {
  const usb = await loadUsb()
  const devices = await usb.devicesAsync()
  return devices.filter(({ usagePage }) => usagePage === WEIGHING_DEVICES)
}

/** Scales that say by USB that they are ones, as those of parcel desks do. */
export const createUsbConnection = (): ScaleConnection<'usb'> => ({
  list: async () =>
    (await listScales()).map(({ vendorId, productId, manufacturer = '', product = '' }) => ({
      kind: 'usb',
      vendor: vendorId,
      product: productId,
      name: [manufacturer, product].filter(Boolean).join(' ') || `${vendorId}:${productId}`,
    })),

  follow: async ({ vendor, product }, { signal, onThere, onReading }) => {
    const found = (await listScales()).find((one) => one.vendorId === vendor && one.productId === product)
    if (found?.path === undefined) throw new ScaleFailure('scale_away')
    const { HIDAsync } = await loadUsb()
    const device = await HIDAsync.open(found.path, { nonExclusive: true }).catch((error: unknown) => {
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
