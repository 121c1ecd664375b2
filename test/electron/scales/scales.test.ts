import { describe, expect, it } from 'vitest'
import { ScaleFailure, type ScaleConnections } from '#electron/scales/connections/connection.ts'
import { readUsbReport } from '#electron/scales/protocols/usb-report.ts'
import { openTestDesk, problemsIn } from '#helpers/open-test-desk.ts'
import { aDeskWithScales, lookAtScale, scaleTimes } from '#helpers/scales.ts'

const usb = { kind: 'usb', vendor: 0x0922, product: 0x8003 } as const

/** What a USB scale is to the desk, without its cable: plugged in and out, and sending reports. */
const aUsbScale = () => {
  let follower:
    { readonly report: (bytes: readonly number[]) => void; readonly unplug: () => void } | undefined
  let isPlugged = true
  let opened = 0
  const connections: ScaleConnections = {
    serial: {
      list: () => Promise.resolve([{ kind: 'serial', path: '/dev/ttyS0', name: 'ttyS0' }]),
      follow: () => Promise.reject(new ScaleFailure('scale_away')),
    },
    usb: {
      list: () => Promise.resolve(isPlugged ? [{ ...usb, name: 'Dymo M10' }] : []),
      follow: (_scale, { signal, onThere, onReading }) =>
        new Promise((resolve, reject) => {
          const away = (): void => reject(new ScaleFailure('scale_away'))
          if (!isPlugged) return away()
          opened += 1
          const report = (bytes: readonly number[]): void => {
            const reading = readUsbReport(Uint8Array.from(bytes))
            if (reading) onReading(reading)
          }
          follower = { report, unplug: away }
          signal.addEventListener('abort', () => {
            follower = undefined
            resolve()
          })
          onThere()
        }),
    },
  }
  return {
    connections,
    opened: (): number => opened,
    isOpen: (): boolean => follower !== undefined,
    report: (...bytes: readonly number[]): void => follower?.report(bytes),
    unplug: (): void => {
      isPlugged = false
      follower?.unplug()
      follower = undefined
    },
    plugIn: (): void => {
      isPlugged = true
    },
  }
}

/** One that opens and lets go when it is told to, whatever the desk wants. */
const aSlowScale = () => {
  const opened: { readonly onThere: () => void; readonly letGo: () => void }[] = []
  const connections: ScaleConnections = {
    ...aUsbScale().connections,
    usb: {
      list: () => Promise.resolve([{ ...usb, name: 'Dymo M10' }]),
      follow: (_scale, { onThere }) => new Promise((letGo) => void opened.push({ onThere, letGo })),
    },
  }
  return { connections, opened }
}

describe('the scale of a desk', () => {
  it('is none until one is chosen, of those that are connected', async () => {
    const { connections } = aUsbScale()
    await using desk = aDeskWithScales({ connections, times: scaleTimes })
    expect(await desk.ask('scales.get')).toEqual({})
    expect(await desk.ask('scales.list')).toEqual({
      items: [
        { ...usb, name: 'Dymo M10' },
        { kind: 'serial', path: '/dev/ttyS0', name: 'ttyS0' },
      ],
    })
    await using window = lookAtScale(desk)
    await expect.poll(window.last).toEqual({ state: 'none' })
    expect(await desk.ask('scales.save', { scale: usb })).toEqual({ scale: usb })
    await expect.poll(window.last).toEqual({ state: 'there' })
    desk.restart()
    expect(await desk.ask('scales.get')).toEqual({ scale: usb })
    expect(await desk.ask('scales.remove')).toEqual({})
  })

  it('is no file of the computer that a page could name', async () => {
    await using desk = aDeskWithScales({ connections: aUsbScale().connections, times: scaleTimes })
    const save = (scale: object) => desk.refusal('scales.save', { scale })
    expect(problemsIn(await save({ kind: 'serial', path: '/etc/passwd' }))).toEqual([
      '$.scale: invalid_value',
    ])
    expect(problemsIn(await save({ ...usb, product: 1 }))).toEqual(['$.scale: invalid_value'])
    expect(problemsIn(await save({ kind: 'serial', path: '/dev/ttyS0', speed: 300 }))).toEqual([
      '$.scale.speed: invalid_value',
    ])
    await desk.ask('scales.save', { scale: { kind: 'serial', path: '/dev/ttyS0' } })
    expect(await desk.ask('scales.get')).toEqual({
      scale: {
        kind: 'serial',
        path: '/dev/ttyS0',
        protocol: 'sics',
        speed: 9600,
        framing: '8n1',
        unit: 'kg',
      },
    })
  })

  it('tells weights and parcels, and is opened once for all who look and let go of after them', async () => {
    const device = aUsbScale()
    await using desk = aDeskWithScales({ connections: device.connections, times: scaleTimes })
    await desk.ask('scales.save', { scale: usb })
    expect(device.isOpen()).toBe(false)
    const first = lookAtScale(desk)
    await expect.poll(device.isOpen).toBe(true)
    const second = lookAtScale(desk)
    device.report(3, 3, 2, 0, 0x81, 0x07)
    await expect.poll(first.last).toEqual({
      state: 'there',
      reading: { status: 'unstable', grams: 1921, unit: 'g' },
    })
    device.report(3, 4, 2, 0, 0x30, 0x07)
    const rested = {
      state: 'there',
      reading: { status: 'stable', grams: 1840, unit: 'g' },
      parcel: { number: 1, grams: 1840 },
    }
    await expect.poll(first.last).toEqual(rested)
    await expect.poll(second.last).toEqual(rested)
    device.report(3, 2, 2, 0, 0, 0)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => second.last()?.parcel).toEqual({ number: 2, grams: 250 })
    device.report(3, 6, 2, 0, 0, 0)
    await expect.poll(() => second.last()?.reading).toEqual({ status: 'overload' })
    await first.end()
    expect([device.isOpen(), device.opened()]).toEqual([true, 1])
    await second.end()
    expect(device.isOpen()).toBe(false)
  })

  it('is said to be away when it is unplugged, and is there again by itself, with another parcel', async () => {
    const device = aUsbScale()
    await using desk = aDeskWithScales({ connections: device.connections, times: scaleTimes })
    await desk.ask('scales.save', { scale: usb })
    await using window = lookAtScale(desk)
    await expect.poll(device.isOpen).toBe(true)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => window.last()?.parcel).toEqual({ number: 1, grams: 250 })
    device.unplug()
    await expect.poll(window.last).toEqual({
      state: 'away',
      failure: 'The scale is not connected. Plug it in and switch it on; Shipdesk finds it by itself.',
      sentences: [{ key: 'scale_away' }],
    })
    device.plugIn()
    await expect.poll(device.isOpen).toBe(true)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => window.last()?.parcel).toEqual({ number: 2, grams: 250 })
  })

  it('keeps the number of the parcel that lies on it while nobody looks, as between two pages', async () => {
    const device = aUsbScale()
    await using desk = aDeskWithScales({ connections: device.connections, times: scaleTimes })
    await desk.ask('scales.save', { scale: usb })
    const first = lookAtScale(desk)
    await expect.poll(device.isOpen).toBe(true)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => first.last()?.parcel).toEqual({ number: 1, grams: 250 })
    await first.end()
    await using second = lookAtScale(desk)
    await expect.poll(device.isOpen).toBe(true)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => second.last()?.parcel).toEqual({ number: 1, grams: 250 })
    device.report(3, 2, 2, 0, 0, 0)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => second.last()?.parcel).toEqual({ number: 2, grams: 250 })
    await desk.ask('scales.save', { scale: usb })
    await expect.poll(device.isOpen).toBe(true)
    device.report(3, 4, 2, 0, 250, 0)
    await expect.poll(() => second.last()?.parcel).toEqual({ number: 3, grams: 250 })
  })

  it('tells nothing any more once it is not read, and is opened anew when it was let go of', async () => {
    const device = aSlowScale()
    await using desk = aDeskWithScales({
      connections: device.connections,
      times: { ...scaleTimes, silence: 10_000 },
    })
    await desk.ask('scales.save', { scale: usb })
    await using window = lookAtScale(desk)
    await expect.poll(() => device.opened.length).toBe(1)
    await desk.ask('scales.remove')
    device.opened[0]?.onThere()
    await expect.poll(window.last).toEqual({ state: 'none' })
    for (let saved = 0; saved < 2; saved += 1) await desk.ask('scales.save', { scale: usb })
    await expect.poll(window.last).toEqual({ state: 'away' })
    expect(window.states.map(({ state }) => state)).toEqual(['away', 'none', 'away'])
    expect(device.opened).toHaveLength(1)
    device.opened[0]?.letGo()
    await expect.poll(() => device.opened.length).toBe(2)
    device.opened[1]?.onThere()
    await expect.poll(window.last).toEqual({ state: 'there' })
    device.opened[1]?.letGo()
  })

  it('is another one for all who look as soon as another is chosen', async () => {
    const device = aUsbScale()
    await using desk = aDeskWithScales({ connections: device.connections, times: scaleTimes })
    await desk.ask('scales.save', { scale: usb })
    await using window = lookAtScale(desk)
    await expect.poll(device.isOpen).toBe(true)
    await desk.ask('scales.save', { scale: { kind: 'serial', path: '/dev/ttyS0' } })
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_away' }])
    expect(device.isOpen()).toBe(false)
    await desk.ask('scales.remove')
    await expect.poll(window.last).toEqual({ state: 'none' })
  })
})

it('lists what this computer has, whether it can read USB scales or not', async () => {
  await using desk = openTestDesk()
  const { items, sentences = [] } = await desk.ask('scales.list')
  expect(Array.isArray(items)).toBe(true)
  expect(sentences.filter(({ key }) => key !== 'scale_no_usb')).toEqual([])
})
