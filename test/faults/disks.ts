import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

const sh = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

/** Why no disks can be made here; nothing when they can. */
export const whyNoDisks = (): string | undefined => {
  if (process.platform !== 'linux') return 'skipped: needs Linux'
  if (process.getuid?.() !== 0) return 'skipped: needs the rights of root, to mount disks'
  try {
    sh('mkfs.ext4', '-V')
    sh('losetup', '--find')
    return undefined
  } catch {
    return 'skipped: needs mkfs.ext4 and a loop device'
  }
}

/** What is mounted, to be taken away also when the process is ended in the midst of it. */
const mounted = new Set<() => void>()
process.on('exit', () => {
  for (const unmount of mounted) unmount()
})

const mountedBy = (unmount: () => void): (() => void) => {
  const once = (): void => {
    if (mounted.delete(once)) unmount()
  }
  mounted.add(once)
  return once
}

export type Disk = {
  readonly place: string
  /** Ends it, also when something has it open. */
  readonly unmount: () => void
}

const mountImage = (image: string, place: string): Disk & { readonly device: string } => {
  mkdirSync(place, { recursive: true })
  const device = sh('losetup', '--find', '--show', image)
  try {
    sh('mount', device, place)
  } catch (error) {
    sh('losetup', '--detach', device)
    throw error
  }
  const unmount = mountedBy(() => {
    sh('umount', '--lazy', place)
    sh('losetup', '--detach', device)
  })
  return { place, device, unmount }
}

/** How much was written to a device, and whether something is on the way to it. */
const activityOf = (device: string): string => {
  const fields = readFileSync(`/sys/block/${basename(device)}/stat`, 'utf8')
    .trim()
    .split(/\s+/u)
  return `${fields[4]} ${fields[6]} ${fields[8]}`
}

const TRIES = 500

/**
 * A disk with a file system of its own, whose content can be taken as a power cut would leave it: what was written to it and not
 * brought onto the disk by then is not there.
 */
export const makeDisk = (image: string, place: string, bytes: number) => {
  writeFileSync(image, '')
  truncateSync(image, bytes)
  sh('mkfs.ext4', '-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', '-J', 'size=4', image)
  const { device, ...disk } = mountImage(image, place)
  return {
    ...disk,
    /** @throws when the disk never rests for as long as it takes to copy it */
    cutPower: (copy: string, copyPlace: string): Disk => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = activityOf(device)
        copyFileSync(image, copy)
        // A copy during which something came in would be of no one moment.
        if (before.endsWith(' 0') && activityOf(device) === before) return mountImage(copy, copyPlace)
      }
      throw new Error('The disk does not rest.')
    },
  }
}

/** A disk in memory of so many bytes. */
export const mountMemory = (
  place: string,
  bytes: number,
): Disk & { readonly makeReadOnly: (isReadOnly: boolean) => void } => {
  mkdirSync(place, { recursive: true })
  sh('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', place)
  return {
    place,
    unmount: mountedBy(() => void sh('umount', '--lazy', place)),
    makeReadOnly: (isReadOnly) => void sh('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, place),
  }
}
