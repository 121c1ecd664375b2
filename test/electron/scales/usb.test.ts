import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { ScaleFailure } from '#electron/scales/connections/connection.ts'
import { createUsbConnection, type Usb } from '#electron/scales/connections/usb-connection.ts'
import { aDeskWithScales, lookAtScale, scaleTimes } from '#helpers/scales.ts'

const WEIGHING_DEVICES = 0x8d
const dymo = { vendorId: 0x0922, productId: 0x8003, manufacturer: 'Dymo', product: 'M10' } as const
const kind = { kind: 'usb', vendor: 0x0922, product: 0x8003 } as const

/** Two kilograms, at rest. */
const twoKilograms = Uint8Array.from([3, 4, 3, 0, 2, 0])

/** Devices that are plugged in at a computer by their paths, each with the serial number that it gives. */
const plugged = (serials: Readonly<Record<string, string>>) => {
  const scales = new Map(Object.entries(serials))
  const opened = new Map<string, EventEmitter & { readonly close: () => Promise<void> }>()
  const usb: Usb = {
    devices: () =>
      Promise.resolve([
        { vendorId: 1, productId: 2, path: 'keyboard', usagePage: 1 },
        ...[...scales].map(([path, serialNumber]) => ({
          ...dymo,
          path,
          serialNumber,
          usagePage: WEIGHING_DEVICES,
        })),
      ]),
    open: (path) => {
      const device = Object.assign(new EventEmitter(), {
        close: () => {
          opened.delete(path)
          return Promise.resolve()
        },
      })
      opened.set(path, device)
      return Promise.resolve(device)
    },
  }
  const connection = createUsbConnection(() => Promise.resolve(usb))
  const connections = {
    usb: connection,
    serial: { list: () => Promise.resolve([]), follow: () => Promise.reject(new ScaleFailure('scale_away')) },
  }
  return {
    connections,
    opened: () => [...opened.keys()],
    weigh: (path: string) => opened.get(path)?.emit('data', twoKilograms),
    plugIn: (path: string, serial: string) => void scales.set(path, serial),
    unplug: (path: string): void => {
      scales.delete(path)
      opened.get(path)?.emit('error', new Error('could not read from HID device'))
    },
  }
}

const aDesk = (usb: ReturnType<typeof plugged>) =>
  aDeskWithScales({ connections: usb.connections, times: scaleTimes })

describe('two scales of one kind', () => {
  it('are told apart by their serial numbers, wherever they are plugged in', async () => {
    const usb = plugged({ left: ' A-1 ', right: 'B-2' })
    await using desk = aDesk(usb)
    const { items } = await desk.ask('scales.list')
    expect(items).toEqual([
      { ...kind, serial: 'A-1', name: 'Dymo M10 (A-1)' },
      { ...kind, serial: 'B-2', name: 'Dymo M10 (B-2)' },
    ])
    await desk.ask('scales.save', { scale: { ...kind, serial: 'B-2' } })
    await using window = lookAtScale(desk)
    await expect.poll(usb.opened).toEqual(['right'])
    usb.weigh('right')
    await expect.poll(() => window.last()?.parcel?.grams).toBe(2000)
    usb.unplug('right')
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_away' }])
    expect(usb.opened()).toEqual([])
    usb.plugIn('elsewhere', 'B-2')
    await expect.poll(usb.opened).toEqual(['elsewhere'])
  })

  it.each([
    ['none', ''],
    ['the same', '0001'],
  ])('that give %s are told apart by where they are plugged in', async (_what, serial) => {
    const usb = plugged({ left: serial, right: serial })
    await using desk = aDesk(usb)
    const own = serial === '' ? {} : { serial }
    expect((await desk.ask('scales.list')).items).toEqual([
      { ...kind, ...own, port: 'left', name: 'Dymo M10 (1)' },
      { ...kind, ...own, port: 'right', name: 'Dymo M10 (2)' },
    ])
    await desk.ask('scales.save', { scale: { ...kind, ...own, port: 'right' } })
    await using window = lookAtScale(desk)
    await expect.poll(usb.opened).toEqual(['right'])
    usb.unplug('right')
    await expect.poll(() => window.last()?.state).toBe('away')
    expect(usb.opened()).toEqual([])
    usb.plugIn('right', serial)
    await expect.poll(usb.opened).toEqual(['right'])
  })

  it('are not guessed among where the desk knows only their kind, as an older program wrote down', async () => {
    const usb = plugged({ left: 'A-1' })
    await using desk = aDesk(usb)
    expect((await desk.ask('scales.list')).items).toEqual([{ ...kind, serial: 'A-1', name: 'Dymo M10' }])
    await desk.ask('scales.save', { scale: kind })
    usb.plugIn('right', 'B-2')
    await using window = lookAtScale(desk)
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_several' }])
    expect(usb.opened()).toEqual([])
    usb.unplug('left')
    await expect.poll(usb.opened).toEqual(['right'])
  })
})
