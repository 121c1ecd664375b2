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
  const watch = `strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -o '${trace}'`
  writeFileSync(path, `#!/bin/sh\nexec ${watch} '${electronBinary()}' "$@"\n`, { mode: 0o755 })
  return path
}

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
    expect(sent.filter((call) => /sa_family=AF_INET/u.test(call))).toEqual([])
    // What a program says to its own screen and its own processes shows that it was watched.
    expect(sent.length).toBeGreaterThan(10)
  })
})
