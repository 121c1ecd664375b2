import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ScaleFailure, type ScaleConnections } from '#electron/scales/connections/connection.ts'
import type { ScalePorts } from '#electron/scales/open-scales.ts'
import { readUsbReport } from '#electron/scales/protocols/usb-report.ts'
import type { ScaleState } from '#shared/scales/scale.ts'
import { openTestDesk, problemsIn, type TestDesk } from '#helpers/open-test-desk.ts'
import { hasPseudoTerminals, openPseudoTerminal } from '#helpers/pseudo-terminal.ts'

const times = { retry: 5, silence: 40 }
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

/** Looks at the scale as a window does, and keeps what it is told. */
const look = (desk: TestDesk) => {
  const ended = new AbortController()
  const states: ScaleState[] = []
  const done = (async (): Promise<void> => {
    for await (const state of desk.inside().scales.follow(ended.signal)) states.push(state)
  })()
  const end = async (): Promise<void> => {
    ended.abort()
    await done
  }
  return { last: (): ScaleState | undefined => states.at(-1), states, end, [Symbol.asyncDispose]: end }
}
const aDesk = (scales: ScalePorts, mayNameFiles = false) => openTestDesk({ ports: { scales, mayNameFiles } })
const grams = (state: ScaleState | undefined) =>
  state?.reading && 'grams' in state.reading ? state.reading.grams : undefined

describe('the scale of a desk', () => {
  it('is none until one is chosen, of those that are connected', async () => {
    const { connections } = aUsbScale()
    await using desk = aDesk({ connections, times })
    expect(await desk.ask('scales.get')).toEqual({})
    expect(await desk.ask('scales.list')).toEqual({
      items: [
        { ...usb, name: 'Dymo M10' },
        { kind: 'serial', path: '/dev/ttyS0', name: 'ttyS0' },
      ],
    })
    await using window = look(desk)
    await expect.poll(window.last).toEqual({ state: 'none' })
    expect(await desk.ask('scales.save', { scale: usb })).toEqual({ scale: usb })
    await expect.poll(window.last).toEqual({ state: 'there' })
    desk.restart()
    expect(await desk.ask('scales.get')).toEqual({ scale: usb })
    expect(await desk.ask('scales.remove')).toEqual({})
  })

  it('is no file of the computer that a page could name', async () => {
    await using desk = aDesk({ connections: aUsbScale().connections, times })
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
    await using desk = aDesk({ connections: device.connections, times })
    await desk.ask('scales.save', { scale: usb })
    expect(device.isOpen()).toBe(false)
    const first = look(desk)
    await expect.poll(device.isOpen).toBe(true)
    const second = look(desk)
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
    await using desk = aDesk({ connections: device.connections, times })
    await desk.ask('scales.save', { scale: usb })
    await using window = look(desk)
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

  it('is another one for all who look as soon as another is chosen', async () => {
    const device = aUsbScale()
    await using desk = aDesk({ connections: device.connections, times })
    await desk.ask('scales.save', { scale: usb })
    await using window = look(desk)
    await expect.poll(device.isOpen).toBe(true)
    await desk.ask('scales.save', { scale: { kind: 'serial', path: '/dev/ttyS0' } })
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_away' }])
    expect(device.isOpen()).toBe(false)
    await desk.ask('scales.remove')
    await expect.poll(window.last).toEqual({ state: 'none' })
  })
})

describe.skipIf(!hasPseudoTerminals)('a scale at a serial port', () => {
  const serial = (path: string, more: object = {}) => ({ scale: { kind: 'serial', path, ...more } })

  it('is asked for its weight again and again, and understood', async () => {
    await using port = await openPseudoTerminal()
    await using desk = aDesk({ times: { ...times, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(port.path, { framing: '7e1', speed: 2400 }))
    await using window = look(desk)
    await expect.poll(port.heard).toMatch(/^SI\r\nSI\r\n/u)
    port.say('S D      1.9')
    port.say('21 kg\r\nS S      1.840 kg\r\n')
    await expect.poll(window.last).toEqual({
      state: 'there',
      reading: { status: 'stable', grams: 1840, unit: 'kg' },
      parcel: { number: 1, grams: 1840 },
    })
  })

  it('that tells nothing, or what is not understood, is said to, and works as soon as it does', async () => {
    await using port = await openPseudoTerminal()
    await using desk = aDesk({ times }, true)
    await desk.ask('scales.save', serial(port.path, { protocol: 'and' }))
    await using window = look(desk)
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_silent' }])
    port.say('S S      1.840 kg\r\n')
    port.say('ST,+00000.25  kg\r\n')
    await expect.poll(() => window.states.map(grams).includes(250)).toBe(true)
  })

  it('that is unplugged in the middle of a word is said to be away, and found again at its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scale-'))
    const path = join(folder, 'by-id')
    const first = await openPseudoTerminal()
    symlinkSync(first.path, path)
    await using desk = aDesk({ times: { ...times, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(path, { protocol: 'plain' }))
    await using window = look(desk)
    await expect.poll(first.heard).toContain('IP\r\n')
    first.say('  0.250 kg\r\n  1.8')
    await expect.poll(() => grams(window.last())).toBe(250)
    await first.unplug()
    rmSync(path)
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_away' }])
    await using second = await openPseudoTerminal()
    symlinkSync(second.path, path)
    await expect.poll(second.heard).toContain('IP\r\n')
    second.say('  0.500 kg\r\n')
    await expect.poll(() => window.last()?.parcel).toEqual({ number: 2, grams: 500 })
    rmSync(folder, { recursive: true })
  })

  it('is named for what it is when it is no scale, and when another program has it', async () => {
    await using port = await openPseudoTerminal()
    await using desk = aDesk({ times: { ...times, silence: 10_000 } }, true)
    await using other = aDesk({ times: { ...times, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(import.meta.filename))
    await using window = look(desk)
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_no_port' }])
    await other.ask('scales.save', serial(port.path))
    await using theirs = look(other)
    await expect.poll(theirs.last).toEqual({ state: 'there' })
    await desk.ask('scales.save', serial(port.path))
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_in_use' }])
    await theirs.end()
    await expect.poll(window.last).toEqual({ state: 'there' })
  })
})

it('lists what this computer has, whether it can read USB scales or not', async () => {
  await using desk = openTestDesk()
  const { items, sentences = [] } = await desk.ask('scales.list')
  expect(Array.isArray(items)).toBe(true)
  expect(sentences.filter(({ key }) => key !== 'scale_no_usb')).toEqual([])
})
