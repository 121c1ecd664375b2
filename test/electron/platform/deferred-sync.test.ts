import { setImmediate as letOthersRun } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDeferredSync } from '#electron/platform/deferred-sync.ts'

const noSpace = Object.assign(new Error('no space'), { code: 'ENOSPC' })

/** With a disk that fails as long as it is told to, and a log that can be moved or not. */
const onADisk = () => {
  const disk = { fails: false, isLogMovable: true }
  const done: string[] = []
  const sync = (): void => {
    if (disk.fails) throw noSpace
    done.push('synced')
  }
  const deferred = createDeferredSync({
    sync,
    syncBeside: async () => {
      await letOthersRun()
      sync()
    },
    moveLog: () => {
      if (disk.isLogMovable) done.push('log moved')
      return disk.isLogMovable
    },
  })
  return { deferred, disk, done }
}

describe('waiting for the disk later', () => {
  it('is for the work alone, and not for what it leaves behind or fails with', async () => {
    const { deferred } = onADisk()
    let leaveBehind = (): void => undefined
    const left = new Promise<void>((resolve) => void (leaveBehind = resolve))
    let after: Promise<boolean> = Promise.resolve(true)
    expect(deferred.isDeferred()).toBe(false)
    await deferred.run(async () => {
      after = left.then(() => deferred.isDeferred())
      await Promise.resolve()
      expect(deferred.isDeferred()).toBe(true)
    })
    leaveBehind()
    expect(await after).toBe(false)
    await expect(deferred.run(() => Promise.reject(noSpace))).rejects.toThrow('no space')
    expect(deferred.isDeferred()).toBe(false)
  })

  it('waits once for any number of commits, and not at all for none', () => {
    const { deferred, done } = onADisk()
    deferred.sync()
    expect(done).toEqual([])
    deferred.owe()
    deferred.owe()
    deferred.sync()
    deferred.sync()
    expect(done).toEqual(['synced'])
  })

  it('commits nothing more behind what the disk did not take, until all of it lies in the file', () => {
    const { deferred, disk, done } = onADisk()
    disk.fails = true
    deferred.owe()
    expect(deferred.sync).toThrow('no space')
    disk.fails = false
    disk.isLogMovable = false
    // Waiting once more would be answered with success, as the system forgets what it could not write.
    expect(deferred.sync).toThrow('no space')
    expect(deferred.mend).toThrow('no space')
    disk.isLogMovable = true
    deferred.mend()
    deferred.mend()
    deferred.sync()
    expect(done).toEqual(['log moved'])
  })

  it('waits again for what was committed while the disk was waited for beside', async () => {
    const { deferred, done } = onADisk()
    await deferred.syncBeside()
    expect(done).toEqual([])
    deferred.owe()
    const beside = deferred.syncBeside()
    deferred.owe()
    await beside
    expect(done).toEqual(['synced'])
    deferred.sync()
    deferred.sync()
    expect(done).toEqual(['synced', 'synced'])
  })

  it('takes nothing for written because the disk is only being waited for beside', async () => {
    const { deferred, done } = onADisk()
    deferred.owe()
    const beside = deferred.syncBeside()
    deferred.sync()
    expect(done).toEqual(['synced'])
    await beside
    await deferred.syncBeside()
    expect(done).toEqual(['synced', 'synced'])
  })

  it('commits nothing more where the disk failed beside, either', async () => {
    const { deferred, disk, done } = onADisk()
    disk.fails = true
    deferred.owe()
    await expect(deferred.syncBeside()).rejects.toThrow('no space')
    disk.fails = false
    disk.isLogMovable = false
    expect(deferred.mend).toThrow('no space')
    await expect(deferred.syncBeside()).rejects.toThrow('no space')
    disk.isLogMovable = true
    await deferred.syncBeside()
    expect(done).toEqual(['log moved'])
  })
})
