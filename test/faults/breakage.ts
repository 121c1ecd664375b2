/*
 * Breaks the program on purpose, to see that a harness is not blind: read into the process before the program, and named
 * by FAULTS_BREAKAGE.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Worker } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'

type Around = (call: (...given: unknown[]) => unknown, given: readonly unknown[]) => unknown

/** Has a method of the database go another way. */
const wrap = (name: 'pragma' | 'exec' | 'transaction', around: Around): void => {
  const original: unknown = Reflect.get(SqliteDatabase.prototype, name)
  if (typeof original !== 'function') throw new Error(`The database has no ${name}.`)
  const wrapped = function (this: unknown, ...given: unknown[]): unknown {
    return around((...changed) => Reflect.apply(original, this, changed), given)
  }
  Reflect.set(SqliteDatabase.prototype, name, wrapped)
}

/** Documents have their name before their bytes lie on the disk. */
const keepWithoutDisk = (): void => {
  const { writeFileSync } = fs
  fs.fsyncSync = () => undefined
  fs.writeFileSync = (file, data, options) =>
    writeFileSync(file, data, typeof options === 'object' ? { ...options, flush: false } : options)
  syncBuiltinESMExports()
}

/** Lines are answered before what they have changed lies on the disk. */
const answerBeforeDisk = (): void => {
  fs.fdatasyncSync = () => undefined
  syncBuiltinESMExports()
}

/** Commits lie on the disk some time after they were acknowledged, those of a group as well. */
const commitWithoutDisk = (): void => {
  answerBeforeDisk()
  wrap('pragma', (call, [source, ...options]) =>
    call(String(source).replace('synchronous = FULL', 'synchronous = NORMAL'), ...options),
  )
}

/** Begins a desk without harm. */
const UNHARMED = 60
const EACH = 15
/** Every so many changes one is answered and never committed. */
const answerWithoutCommit = (): void => {
  const takenBack = new Error('taken back')
  let count = 0
  wrap('transaction', (call, [work]) => {
    if (typeof work !== 'function') return call(work)
    let answer: unknown
    const whole = call((...given: unknown[]): unknown => {
      answer = Reflect.apply(work, undefined, given)
      count += 1
      if (count > UNHARMED && count % EACH === 0) throw takenBack
      return answer
    })
    const immediate: unknown = Reflect.get(Object(whole), 'immediate')
    if (typeof immediate !== 'function') return whole
    // The program begins its transactions in no other way.
    return {
      immediate: (...given: unknown[]): unknown => {
        try {
          return Reflect.apply(immediate, whole, given)
        } catch (error) {
          if (error !== takenBack) throw error
          return answer
        }
      },
    }
  })
}

const KEPT_BYTES = 60_000
/** Every change leaves something behind in memory, and a file open. */
const keepEverything = (): void => {
  const kept: unknown[] = []
  wrap('transaction', (call, given) => {
    kept.push(Buffer.alloc(KEPT_BYTES, 1), fs.openSync(import.meta.filename, 'r'))
    return call(...given)
  })
}

/** Nothing is one transaction: each statement lies on the disk by itself. */
const writeInPieces = (): void =>
  wrap('transaction', (call, [work, ...rest]) => {
    if (typeof work !== 'function') return call(work, ...rest)
    return { immediate: (): unknown => Reflect.apply(work, undefined, []) }
  })

const killer = `
  const { workerData: { begun, microseconds, pid } } = require('node:worker_threads')
  Atomics.store(begun, 0, 1)
  Atomics.notify(begun, 0)
  Atomics.wait(begun, 0, 1)
  const end = performance.now() + microseconds / 1000
  while (performance.now() < end);
  process.kill(pid, 'SIGKILL')
`
const READY_MS = 5000

/** Dies so many microseconds after it has begun the so-and-so-many-th script of SQL, as the steps of the tables are. */
const dieInMigration = (): void => {
  if (process.env['FAULTS_ALSO'] === 'write_in_pieces') writeInPieces()
  const [script = 1, microseconds = 0] = (process.env['FAULTS_DIE_AT'] ?? '').split(':').map(Number)
  const begun = new Int32Array(new SharedArrayBuffer(4))
  new Worker(killer, { eval: true, workerData: { begun, microseconds, pid: process.pid } }).unref()
  Atomics.wait(begun, 0, 0, READY_MS)
  let count = 0
  wrap('exec', (call, given) => {
    count += 1
    if (count === script) {
      Atomics.store(begun, 0, 2)
      Atomics.notify(begun, 0)
    }
    return call(...given)
  })
}

const breakages: Readonly<Record<string, () => void>> = {
  commit_without_disk: commitWithoutDisk,
  keep_without_disk: keepWithoutDisk,
  answer_before_disk: answerBeforeDisk,
  answer_without_commit: answerWithoutCommit,
  die_in_migration: dieInMigration,
  keep_everything: keepEverything,
  write_in_pieces: writeInPieces,
}

const wanted = process.env['FAULTS_BREAKAGE'] ?? ''
const breakIt = breakages[wanted]
if (!breakIt) throw new Error(`There is no breakage "${wanted}": ${Object.keys(breakages).join(', ')}.`)
breakIt()
