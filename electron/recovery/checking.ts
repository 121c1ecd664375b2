import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { DeskHealth } from '#shared/recovery/desk-health.ts'
import type { Clock } from '../platform/clock.ts'
import { codeOf, troubleOf } from '../platform/trouble.ts'
import { isWholeCheckDue, type CheckMarker } from './check-marker.ts'

export type CheckingPorts = {
  readonly database: string
  readonly clock: Clock
  readonly readMarker: () => CheckMarker | undefined
  readonly writeMarker: (marker: CheckMarker) => void
  readonly reportFailure: (error: unknown) => void
}

/** What a desk cannot do without. */
const tables = [
  'shipment',
  'shipment_record',
  'shipment_allocation',
  'audit',
  'audit_detail',
  'document',
  'setting',
]

// Beside this file in the source, and beside the program's own in the build.
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const threadFile = new URL(`./open-check-thread${extension}`, import.meta.url)

/** Once the window stands there, so that it never waits for this. */
const BEGIN_AFTER_MILLISECONDS = 1500

/**
 * Looks whether the database is whole, in a thread of its own: what screens are made of at every start, and every page weekly
 * and after an end that was none.
 */
export const createChecking = (ports: CheckingPorts) => {
  let health: DeskHealth = { state: 'unchecked', findings: 0 }
  let marker = ports.readMarker()
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const note = (change: Partial<CheckMarker>): void => {
    marker = { ended_cleanly: false, ...marker, ...change }
    try {
      ports.writeMarker(marker)
    } catch (error) {
      ports.reportFailure(error)
    }
  }
  const findFaults = async (isWhole: boolean): Promise<readonly string[]> => {
    worker = new Worker(threadFile, {
      workerData: { database: ports.database, tables, isWhole },
      execArgv: [],
      name: 'check of the database',
    })
    const messages: unknown = await once(worker, 'message')
    return z.array(z.array(z.string())).parse(messages).flat()
  }
  const check = async (isWhole: boolean): Promise<void> => {
    try {
      const findings = await findFaults(isWhole)
      health = { state: findings.length === 0 ? 'whole' : 'damaged', findings: findings.length }
      if (findings.length === 0 && isWhole) note({ whole_at: ports.clock.now().getTime() })
      if (findings.length > 0)
        ports.reportFailure(new Error(`The check of the database found: ${findings.join('; ')}`))
    } catch (error) {
      if (isClosed) return
      // A thread's error has lost its kind, and kept its code.
      if (troubleOf(error) === 'records_damaged' || codeOf(error).startsWith('SQLITE_CORRUPT'))
        health = { state: 'damaged', findings: 1 }
      ports.reportFailure(error)
    }
  }

  return {
    health: (): DeskHealth => health,
    /** Begins to look. Only where there is a window, which says what is found. */
    start: (): void => {
      const isWhole = isWholeCheckDue(marker, ports.clock.now().getTime())
      note({ ended_cleanly: false })
      timer = setTimeout(() => void check(isWhole), BEGIN_AFTER_MILLISECONDS).unref()
    },
    close: (): void => {
      isClosed = true
      // Only who has begun to look knows that nobody else has the desk.
      if (timer) note({ ended_cleanly: true })
      clearTimeout(timer)
      void worker?.terminate()
    },
  }
}
export type Checking = ReturnType<typeof createChecking>
