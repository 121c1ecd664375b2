import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSerialConnection } from '#electron/scales/connections/serial-connection.ts'
import type { ScaleState } from '#shared/scales/scale.ts'
import { hasPseudoTerminals, openPseudoTerminal } from '#helpers/pseudo-terminal.ts'
import { aDeskWithScales, lookAtScale, scaleTimes } from '#helpers/scales.ts'

const grams = (state: ScaleState | undefined) =>
  state?.reading && 'grams' in state.reading ? state.reading.grams : undefined

describe.skipIf(!hasPseudoTerminals)('a scale at a serial port', () => {
  const serial = (path: string, more: object = {}) => ({ scale: { kind: 'serial', path, ...more } })

  it('is asked for its weight again and again, and understood', async () => {
    await using port = await openPseudoTerminal()
    await using desk = aDeskWithScales({ times: { ...scaleTimes, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(port.path, { framing: '7e1', speed: 2400 }))
    await using window = lookAtScale(desk)
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
    await using desk = aDeskWithScales({ times: scaleTimes }, true)
    await desk.ask('scales.save', serial(port.path, { protocol: 'and' }))
    await using window = lookAtScale(desk)
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
    await using desk = aDeskWithScales({ times: { ...scaleTimes, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(path, { protocol: 'plain' }))
    await using window = lookAtScale(desk)
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

  it('is let go of when nobody looks any more by the time it is opened', async () => {
    await using port = await openPseudoTerminal()
    const more = { protocol: 'plain', speed: 9600, framing: '8n1', unit: 'kg' } as const
    const connection = createSerialConnection()
    let told = 0
    const follow = (signal: AbortSignal): Promise<void> =>
      connection.follow(
        { kind: 'serial', path: port.path, ...more },
        { signal, onThere: () => (told += 1), onReading: () => undefined },
      )
    const first = new AbortController()
    const ended = follow(first.signal)
    first.abort()
    await ended
    expect(told).toBe(0)
    const second = new AbortController()
    const next = follow(second.signal)
    await expect.poll(() => told).toBe(1)
    second.abort()
    await next
  })

  it('is named for what it is when it is no scale, and when another program has it', async () => {
    await using port = await openPseudoTerminal()
    await using desk = aDeskWithScales({ times: { ...scaleTimes, silence: 10_000 } }, true)
    await using other = aDeskWithScales({ times: { ...scaleTimes, silence: 10_000 } }, true)
    await desk.ask('scales.save', serial(import.meta.filename))
    await using window = lookAtScale(desk)
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_no_port' }])
    await other.ask('scales.save', serial(port.path))
    await using theirs = lookAtScale(other)
    await expect.poll(theirs.last).toEqual({ state: 'there' })
    await desk.ask('scales.save', serial(port.path))
    await expect.poll(() => window.last()?.sentences).toEqual([{ key: 'scale_in_use' }])
    await theirs.end()
    await expect.poll(window.last).toEqual({ state: 'there' })
  })
})
