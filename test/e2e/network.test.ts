import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRequest } from '#helpers/a-request.ts'
import { electronBinary } from '../host/host-here.ts'
import { doFromPage } from './bridge.ts'
import { launchShipdesk } from './launch.ts'

const isWatchable = spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0

/** A script that starts the program and writes down what it and all its processes send to whom. */
const writeWatcher = (folder: string, trace: string): string => {
  const path = join(folder, 'watched-electron')
  const watch = `strace -f -qq -yy -e trace=connect,sendto,sendmsg,sendmmsg -o '${trace}'`
  writeFileSync(path, `#!/bin/sh\nexec ${watch} '${electronBinary()}' "$@"\n`, { mode: 0o755 })
  return path
}

/**
 * Whether a call reaches for a network: opens a connection, or sends where none is needed. A datagram socket that is only connected has sent nothing: that is how
 * Chromium asks the system whether there is a way to IPv6 at all.
 */
const reachesNetwork = (call: string): boolean => {
  const isConnect = call.includes('connect(')
  const isDatagram = /\(\d+<UDP/u.test(call)
  const isOfNetwork = call.includes('AF_INET')
  return isConnect ? isOfNetwork && !isDatagram : isOfNetwork || isDatagram
}

describe('what was watched', () => {
  it.each([
    ['1 connect(9<TCP:[77]>, {sa_family=AF_INET, sin_port=htons(443)}, 16) = -1 EINPROGRESS', true],
    ['1 connect(9<TCPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 0', true],
    ['1 sendto(9<UDP:[10.0.0.2:5000->10.0.0.1:53]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1', true],
    ['1 sendmmsg(9<UDPv6:[77]>, [{msg_hdr={msg_name={sa_family=AF_INET6}}}], 1, 0) = 1', true],
    ['1 connect(9<UDPv6:[77]>, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = 0', false],
    // The test itself drives the program over a connection of its own.
    ['1 sendto(9<TCP:[127.0.0.1:36827->127.0.0.1:34148]>, "x", 1, MSG_NOSIGNAL, NULL, 0) = 1', false],
    ['1 connect(9<UNIX-STREAM:[77]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X0"}, 20) = 0', false],
    ['1 sendmsg(9<UNIX-STREAM:[77->78]>, {msg_name=NULL}, MSG_NOSIGNAL) = 8', false],
  ])('%s: %s', (call, expected) => {
    expect(reachesNetwork(call)).toBe(expected)
  })
})

describe.skipIf(!isWatchable)('the program, watched by strace where that is installed', () => {
  it('sends nothing to any address of any network, its own Chromium included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'network-'))
    const trace = join(folder, 'trace')
    const desk = await launchShipdesk({ dataDir: folder, startedBy: writeWatcher(folder, trace) })
    await desk.page.waitForURL(/#\/shipments/u)
    await doFromPage(desk.page, 'shipments.create', aRequest())
    await desk.close()
    const sent = readFileSync(trace, 'utf8').split('\n')
    rmSync(folder, { recursive: true })
    expect(sent.filter(reachesNetwork)).toEqual([])
    // What a program says to its own screen and its own processes shows that it was watched.
    expect(sent.length).toBeGreaterThan(10)
  })
})
